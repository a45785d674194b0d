package org.isolog.features.columns;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Instant;
import java.util.Arrays;
import org.isolog.core.EventTime;

/**
 * When events happened: milliseconds to count with, and what is beyond them to write down. Immutable once built.
 *
 * @param millis since 1970, UTC, by row; {@link EventColumns#NO_TIME} if there is none to count with
 * @param rest   nanoseconds beyond the millisecond, of the first rows; the others have none
 * @param odd    times that cannot be counted with, by row
 */
record EventTimes(long[] millis, int[] rest, Int2ObjectMap<Instant> odd) {
    /** Beyond these years a time is an error, and counting with it in milliseconds would overflow. */
    private static final long LATEST_SECOND = 10_000L * 31_556_952L;
    private static final int MILLION = 1_000_000;

    /** The exact time; null if the event has none. */
    Instant instant(int row) {
        if (millis[row] == EventColumns.NO_TIME) {
            return odd.get(row);
        }
        Instant time = Instant.ofEpochMilli(millis[row]);
        return row < rest.length && rest[row] != 0 ? time.plusNanos(rest[row]) : time;
    }

    /** @param more of further rows, milliseconds */
    EventTimes followedBy(long[] more) {
        long[] all = Arrays.copyOf(millis, millis.length + more.length);
        System.arraycopy(more, 0, all, millis.length, more.length);
        return new EventTimes(all, rest, odd);
    }

    /** One thread. */
    static final class Builder {
        private final LongArrayList millis = new LongArrayList();
        private final IntArrayList rest = new IntArrayList();
        private final Int2ObjectMap<Instant> odd = new Int2ObjectOpenHashMap<>();

        void add(EventTime time) {
            int row = millis.size();
            Instant instant = time.instant();
            if (instant == null || Math.abs(instant.getEpochSecond()) > LATEST_SECOND) {
                millis.add(EventColumns.NO_TIME);
                if (instant != null) {
                    odd.put(row, instant);
                }
                return;
            }
            millis.add(instant.toEpochMilli());
            int beyond = instant.getNano() % MILLION;
            if (beyond != 0) {
                rest.size(row);
                rest.add(beyond);
            }
        }

        EventTimes build() {
            return new EventTimes(millis.toLongArray(), rest.toIntArray(), odd);
        }
    }
}
