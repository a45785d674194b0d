package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.isolog.core.Reason.Hours;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * Which hours of the day, or of the week where the log has two of each, are busy: those in which at least half as many entities are
 * active as on average. Entities are counted, not events, so one that floods an hour does not make it busy.
 *
 * @param hours 24 for hours of the day, 168 for hours of the week, 0 where the log is too short to tell
 * @param busy  bits of the busy hours
 */
record HourClasses(int hours, long busy0, long busy1, long busy2) {
    /** Classes there are. */
    static final int COUNT = 2;
    private static final int BUSY = 1;
    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final long TWO_DAYS = 2L * DAY * HOUR_MILLIS;
    private static final long TWO_WEEKS = 2L * WEEK * HOUR_MILLIS;
    /** 1970 began on a Thursday. */
    private static final int THURSDAY = 3 * DAY;

    /** @param entity whose activity is counted @param training rows in time order */
    static HourClasses learn(EventColumns events, CategoryColumn entity, int[] training) {
        long span = training.length == 0 ? 0 : events.time(training[training.length - 1]) - events.time(training[0]);
        int hours = span < TWO_DAYS ? 0 : span < TWO_WEEKS ? DAY : WEEK;
        long[] busy = new long[COUNT + 1];
        if (hours > 0) {
            int[] active = active(events, entity, training, hours);
            long sum = 0;
            for (int count : active) {
                sum += count;
            }
            for (int hour = 0; hour < hours; hour++) {
                busy[hour / Long.SIZE] |= 2L * active[hour] * hours >= sum ? 1L << hour % Long.SIZE : 0;
            }
        }
        return new HourClasses(hours, busy[0], busy[1], busy[2]);
    }

    private static int[] active(EventColumns events, CategoryColumn entity, int[] training, int hours) {
        int[] active = new int[hours];
        long[] last = new long[entity.distinct()];
        Arrays.fill(last, Long.MIN_VALUE);
        TimeSlices clock = TimeSlices.hours();
        for (int row : training) {
            int code = entity.code(row);
            long hour = clock.of(events.time(row));
            if (code >= 0 && last[code] != hour) {
                last[code] = hour;
                active[slot(hour, hours)]++;
            }
        }
        return active;
    }

    private static int slot(long hour, int hours) {
        return (int) Math.floorMod(hour + THURSDAY, (long) hours);
    }

    /** 0 or 1. */
    int of(long time) {
        if (hours == 0) {
            return BUSY;
        }
        int slot = slot(Math.floorDiv(time, HOUR_MILLIS), hours);
        long bits = slot < Long.SIZE ? busy0 : slot < 2 * Long.SIZE ? busy1 : busy2;
        return (int) (bits >>> slot % Long.SIZE & 1);
    }

    Hours named(int hourClass) {
        return hours == 0 ? Hours.ALL : hourClass == BUSY ? Hours.BUSY : Hours.QUIET;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(hours);
        out.writeLong(busy0);
        out.writeLong(busy1);
        out.writeLong(busy2);
    }

    static HourClasses read(DataInput in) throws IOException {
        int hours = in.readInt();
        if (hours != 0 && hours != DAY && hours != WEEK) {
            throw new IOException("hours " + hours);
        }
        return new HourClasses(hours, in.readLong(), in.readLong(), in.readLong());
    }
}
