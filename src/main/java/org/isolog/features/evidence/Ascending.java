package org.isolog.features.evidence;

/** Looking up in sorted numbers. */
final class Ascending {
    private Ascending() {
    }

    /** How many are at least a number. */
    static int atLeast(double[] ascending, double number) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int half = low + high >>> 1;
            if (ascending[half] < number) {
                low = half + 1;
            } else {
                high = half;
            }
        }
        return ascending.length - low;
    }
}
