package org.isolog.ui.common.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Severity;
import org.isolog.core.Timeline;

/** A timeline with neighbouring buckets put together until every column has room. */
record TimelineColumns(List<Column> columns) {

    record Column(Instant from, Instant to, long[] bySeverity) {
        long total() {
            long total = 0;
            for (long count : bySeverity) {
                total += count;
            }
            return total;
        }
    }

    static TimelineColumns of(Timeline timeline, int most) {
        List<Timeline.Bucket> buckets = timeline.buckets();
        int together = Math.max(1, Math.ceilDiv(buckets.size(), Math.max(1, most)));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i += together) {
            int end = Math.min(buckets.size(), i + together);
            long[] sums = new long[Severity.values().length];
            for (Timeline.Bucket bucket : buckets.subList(i, end)) {
                for (int s = 0; s < bucket.bySeverity().length; s++) {
                    sums[s] += bucket.bySeverity()[s];
                }
            }
            columns.add(new Column(buckets.get(i).from(), buckets.get(end - 1).from().plus(timeline.bucket()), sums));
        }
        return new TimelineColumns(columns);
    }

    long most() {
        return columns.stream().mapToLong(Column::total).max().orElse(0);
    }

    int size() {
        return columns.size();
    }

    /** The column at a share of the width, 0..1. */
    int at(double share) {
        return Math.clamp((int) (share * size()), 0, Math.max(0, size() - 1));
    }
}
