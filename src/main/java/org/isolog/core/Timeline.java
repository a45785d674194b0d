package org.isolog.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Events per time, by severity. Buckets follow each other without gaps; an empty one is there with zeros.
 *
 * @param bucket   width of a bucket
 * @param buckets  ascending by time
 * @param timeless events of the same selection that have no time and so are in no bucket
 */
public record Timeline(Duration bucket, List<Bucket> buckets, long timeless) {

    /** @param bySeverity events by ordinal of {@link Severity} */
    public record Bucket(Instant from, long[] bySeverity) {
        public long total() {
            long total = 0;
            for (long count : bySeverity) {
                total += count;
            }
            return total;
        }
    }

    public Timeline {
        buckets = List.copyOf(buckets);
    }

    /** End of the last bucket, exclusive; null if there is none. */
    public Instant end() {
        return buckets.isEmpty() ? null : buckets.getLast().from().plus(bucket);
    }
}
