package org.isolog.detect.risk;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/** What the events of each hour say against each value of a field. Hours are counted from the first of the log. */
final class HourlyEvidence {
    static final long HOUR_MILLIS = 3_600_000L;
    private static final double LN2 = StrictMath.log(2);
    /** By severity: ten events of low severity weigh as one of high, which itself is half a critical one. Usual ones weigh nothing. */
    private static final double[] WEIGHTS = {0, 0.1, 0.3, 1, 2};

    private final long firstHour;
    private final int hours;
    private final Long2DoubleOpenHashMap evidence = new Long2DoubleOpenHashMap();
    private final Long2DoubleOpenHashMap strongest = new Long2DoubleOpenHashMap();
    private final Long2IntOpenHashMap events = new Long2IntOpenHashMap();

    /** @param scores one an event, in the order of the rows */
    HourlyEvidence(EventColumns columns, CategoryColumn field, Scores scores) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int row = 0; row < columns.rows(); row++) {
            if (columns.time(row) != EventColumns.NO_TIME) {
                first = Math.min(first, columns.time(row));
                last = Math.max(last, columns.time(row));
            }
        }
        firstHour = first == Long.MAX_VALUE ? 0 : Math.floorDiv(first, HOUR_MILLIS);
        hours = first == Long.MAX_VALUE ? 0 : (int) Math.min(Integer.MAX_VALUE - 1, Math.floorDiv(last, HOUR_MILLIS) - firstHour + 1);
        for (int row = 0; row < columns.rows(); row++) {
            if (columns.time(row) != EventColumns.NO_TIME && field.code(row) >= 0) {
                add(field.code(row), Math.floorDiv(columns.time(row), HOUR_MILLIS) - firstHour, scores, row);
            }
        }
    }

    private void add(int code, long hour, Scores scores, int row) {
        long key = (long) code << 32 | hour;
        double bits = -StrictMath.log(Math.max(Double.MIN_NORMAL, scores.pValue(row))) / LN2;
        strongest.mergeDouble(key, bits, Math::max);
        Severity severity = scores.severity(row);
        if (severity != Severity.NONE) {
            evidence.addTo(key, WEIGHTS[severity.ordinal()] * bits);
            events.addTo(code, 1);
        }
    }

    /** Since 1970. */
    long firstHour() {
        return firstHour;
    }

    /** From the first to the last event. */
    int hours() {
        return hours;
    }

    /** Events of at least low severity. */
    int events(int code) {
        return events.get(code);
    }

    double evidence(int code, int hour) {
        return evidence.get((long) code << 32 | hour);
    }

    /** Surprise of the most suspicious event, in bits. */
    double strongest(int code, int hour) {
        return strongest.get((long) code << 32 | hour);
    }

    /** Codes with the hours in which they have events, {@code code << 32 | hour}, ascending. */
    long[] active() {
        long[] keys = strongest.keySet().toLongArray();
        Arrays.sort(keys);
        return keys;
    }
}
