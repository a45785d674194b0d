package org.isolog.store;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.LongStream;

/** Finds the events around one. */
final class Neighbours {
    private final TimeColumn times;

    Neighbours(TimeColumn times) {
        this.times = times;
    }

    long[] of(long id, Duration before, Duration after, int limit) {
        if (times.isMissing(id)) {
            long from = Math.max(1, id - limit / 2);
            return LongStream.rangeClosed(from, Math.min(times.count(), from + limit - 1)).toArray();
        }
        return nearest(id, nanos(before), nanos(after), limit).stream()
            .sorted(Comparator.comparingLong(times::at).thenComparing(Comparator.naturalOrder()))
            .mapToLong(Long::longValue).toArray();
    }

    /** Keeps the nearest of those seen so far, the farthest on top of the heap. */
    private PriorityQueue<Long> nearest(long id, long before, long after, int limit) {
        long centre = times.at(id);
        Comparator<Long> near = Comparator.<Long>comparingLong(one -> Math.abs(times.at(one) - centre))
            .thenComparingLong(one -> Math.abs(one - id)).thenComparingLong(one -> one);
        PriorityQueue<Long> heap = new PriorityQueue<>(near.reversed());
        for (long one = 1; one <= times.count(); one++) {
            long time = times.at(one);
            if (!times.isMissing(one) && time >= centre - before && time <= centre + after
                && (heap.size() < limit || near.compare(one, heap.peek()) < 0)) {
                heap.add(one);
                if (heap.size() > limit) {
                    heap.poll();
                }
            }
        }
        return heap;
    }

    /** A century at most, so that sums of times do not overflow. */
    private static long nanos(Duration duration) {
        return Math.min(duration.toSeconds(), 3_155_760_000L) * 1_000_000_000L + duration.toNanosPart();
    }
}
