package org.isolog.detect.sequence;

import java.util.Arrays;

/**
 * How often each event type occurs in a session.
 *
 * @param types  in ascending order, only those that occur
 * @param counts one a type, at least 1
 */
record CountVector(int[] types, int[] counts) implements Comparable<CountVector> {

    static CountVector of(int[] events) {
        int[] sorted = events.clone();
        Arrays.sort(sorted);
        int[] types = new int[sorted.length];
        int[] counts = new int[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                types[size++] = sorted[i];
            }
            counts[size - 1]++;
        }
        return new CountVector(Arrays.copyOf(types, size), Arrays.copyOf(counts, size));
    }

    /** How often a type occurs. */
    int count(int type) {
        int at = Arrays.binarySearch(types, type);
        return at < 0 ? 0 : counts[at];
    }

    @Override
    public int compareTo(CountVector other) {
        int byTypes = Arrays.compare(types, other.types);
        return byTypes != 0 ? byTypes : Arrays.compare(counts, other.counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountVector vector && Arrays.equals(types, vector.types) && Arrays.equals(counts, vector.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(types) + Arrays.hashCode(counts);
    }
}
