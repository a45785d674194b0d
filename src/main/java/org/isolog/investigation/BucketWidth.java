package org.isolog.investigation;

import java.time.Duration;
import java.util.List;

/** Widths that people count time in. */
final class BucketWidth {
    private static final List<Duration> WIDTHS = List.of(
            Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30),
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6), Duration.ofHours(12),
            Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(365));

    private BucketWidth() {
    }

    /** The narrowest width that needs no more than so many buckets; more than the widest only for a span of centuries. */
    static Duration of(long spanMillis, int mostBuckets) {
        for (Duration width : WIDTHS) {
            if (spanMillis / width.toMillis() + 2 <= mostBuckets) {
                return width;
            }
        }
        Duration widest = WIDTHS.getLast();
        return widest.multipliedBy(spanMillis / widest.toMillis() / Math.max(1, mostBuckets - 1) + 1);
    }
}
