package org.isolog.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Event ids in the order of a value: events without it last, events with the same value by id.
 *
 * <p>Log fields repeat themselves, so each different value is kept once and an event holds its number.
 */
final class SortedEvents<V> {
    private final Map<V, Integer> numbers = new HashMap<>();
    private final LongList ids = new LongList();
    private final LongList values = new LongList();
    private final Comparator<V> order;

    SortedEvents(Comparator<V> order) {
        this.order = order;
    }

    /** Ids must come ascending. */
    void add(long id, V value) {
        ids.add(id);
        values.add(value == null ? -1 : numbers.computeIfAbsent(value, unused -> numbers.size()));
    }

    /** A counting sort over the ranks of the values. */
    long[] sorted(boolean descending) {
        int[] ranks = ranks(descending);
        long[] all = ids.toArray();
        long[] numberOf = values.toArray();
        int[] next = new int[ranks.length + 2];
        for (long number : numberOf) {
            next[rank(ranks, number) + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        long[] result = new long[all.length];
        for (int i = 0; i < all.length; i++) {
            result[next[rank(ranks, numberOf[i])]++] = all[i];
        }
        return result;
    }

    private static int rank(int[] ranks, long number) {
        return number < 0 ? ranks.length : ranks[(int) number];
    }

    private int[] ranks(boolean descending) {
        List<Map.Entry<V, Integer>> entries = numbers.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(descending ? order.reversed() : order)).toList();
        int[] ranks = new int[entries.size()];
        IntStream.range(0, ranks.length).forEach(rank -> ranks[entries.get(rank).getValue()] = rank);
        return ranks;
    }
}
