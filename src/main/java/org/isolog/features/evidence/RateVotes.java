package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * What an entity's counts were, with one vote for each slice of the training time and class of hours in which it was active: its
 * highest count there. So a thousand events of one hour are one vote.
 */
final class RateVotes {
    private static final long DAY_MILLIS = 86_400_000L;
    private static final int SLICES = 24;

    private final long[] sorted;

    private RateVotes(long[] sorted) {
        this.sorted = sorted;
    }

    /**
     * @param counts   one a row, NaN where there is none to vote
     * @param training rows in time order
     * @param slice    length of a slice in milliseconds
     * @param hours    classes of hours
     */
    static RateVotes collect(EventColumns events, CategoryColumn entity, float[] counts, int[] training, long slice, HourClasses hours) {
        int keys = entity.distinct() * HourClasses.COUNT;
        long[] at = new long[keys];
        float[] highest = new float[keys];
        Arrays.fill(highest, -1);
        LongArrayList votes = new LongArrayList();
        TimeSlices slices = new TimeSlices(slice);
        TimeSlices clock = TimeSlices.hours();
        long lastHour = Long.MIN_VALUE;
        int hourClass = 0;
        for (int row : training) {
            int code = entity.code(row);
            if (code < 0 || Float.isNaN(counts[row])) {
                continue;
            }
            long time = events.time(row);
            if (clock.of(time) != lastHour) {
                lastHour = clock.of(time);
                hourClass = hours.of(time);
            }
            int key = code * HourClasses.COUNT + hourClass;
            long now = slices.of(time);
            if (highest[key] >= 0 && at[key] != now) {
                votes.add(vote(key, highest[key]));
                highest[key] = -1;
            }
            at[key] = now;
            highest[key] = Math.max(highest[key], counts[row]);
        }
        for (int key = 0; key < keys; key++) {
            if (highest[key] >= 0) {
                votes.add(vote(key, highest[key]));
            }
        }
        long[] sorted = votes.toLongArray();
        LongArrays.radixSort(sorted);
        return new RateVotes(sorted);
    }

    /** A 24th of the training time, a day at most, and no less than the window that was counted in. */
    static long sliceMillis(EventColumns events, int[] training, int seconds) {
        long span = training.length == 0 ? 0 : events.time(training[training.length - 1]) - events.time(training[0]);
        return Math.max(1000L * seconds, Math.min(DAY_MILLIS, span / SLICES));
    }

    /** Bits of a float that is not negative are in the order of the numbers. */
    private static long vote(int key, float count) {
        return (long) key << Integer.SIZE | Float.floatToIntBits(count);
    }

    int size() {
        return sorted.length;
    }

    float count(int vote) {
        return Float.intBitsToFloat((int) sorted[vote]);
    }

    int entity(int vote) {
        return (int) (sorted[vote] >>> Integer.SIZE) / HourClasses.COUNT;
    }

    int hourClass(int vote) {
        return (int) (sorted[vote] >>> Integer.SIZE) % HourClasses.COUNT;
    }

    /** The first vote behind those of the same entity and class; counts between are ascending. */
    int end(int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] >>> Integer.SIZE == sorted[from] >>> Integer.SIZE) {
            to++;
        }
        return to;
    }
}
