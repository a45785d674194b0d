package org.isolog.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Arrays;

/**
 * The times of all events in memory, 8 bytes each: read once when the first question about time comes. A pass over millions
 * takes milliseconds, while an index in the database makes imports and cancelling several times slower.
 */
final class TimeColumn {
    private static final long NO_TIME = Long.MIN_VALUE;

    private final long[] nanos;

    private TimeColumn(long[] nanos) {
        this.nanos = nanos;
    }

    static TimeColumn read(Database database, long complete) {
        long[] nanos = new long[Math.toIntExact(complete)];
        Arrays.fill(nanos, NO_TIME);
        database.stream(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT id, time FROM event WHERE id <= ? ORDER BY id")) {
                query.setLong(1, complete);
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    Instant time = Utc.get(row, 2);
                    if (time != null) {
                        nanos[(int) row.getLong(1) - 1] = nanos(time);
                    }
                }
            }
            return null;
        });
        return new TimeColumn(nanos);
    }

    int count() {
        return nanos.length;
    }

    boolean isMissing(long id) {
        return nanos[(int) id - 1] == NO_TIME;
    }

    /** Nanoseconds since 1970; times beyond the years 1678 to 2262 stand at these ends. */
    long at(long id) {
        return nanos[(int) id - 1];
    }

    /** First and last id of an event from {@code from} up to {@code to}, both inclusive, null for no bound; first above last if there is none. */
    long[] span(Instant from, Instant to) {
        long least = from == null ? NO_TIME + 1 : nanos(from);
        long most = to == null ? Long.MAX_VALUE : nanos(to);
        long first = 1;
        long last = nanos.length;
        while (first <= last && !between(nanos[(int) first - 1], least, most)) {
            first++;
        }
        while (last > first && !between(nanos[(int) last - 1], least, most)) {
            last--;
        }
        return new long[] {first, last};
    }

    private static boolean between(long time, long least, long most) {
        return time >= least && time <= most;
    }

    static long nanos(Instant time) {
        long second = Math.clamp(time.getEpochSecond(), -9_223_372_035L, 9_223_372_035L);
        return second * 1_000_000_000L + time.getNano();
    }
}
