package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.isolog.core.Event;

/** Finds the events around one. */
final class Neighbours {
    private final Database database;
    private final long complete;

    /** An event and its time. */
    private record Timed(long id, Instant time) {
        Duration distance(Timed other) {
            return Duration.between(time, other.time).abs();
        }
    }

    Neighbours(Database database, long complete) {
        this.database = database;
        this.complete = complete;
    }

    long[] of(Event event, Duration before, Duration after, int limit) {
        if (event.time().isMissing()) {
            long from = Math.max(1, event.id() - limit / 2);
            return LongStream.rangeClosed(from, Math.min(complete, from + limit - 1)).toArray();
        }
        Timed centre = new Timed(event.id(), event.time().instant());
        List<Timed> found = database.read(connection -> {
            List<Timed> both = new ArrayList<>();
            collect(connection, both, "time <= ? AND time >= ? AND id <= ? ORDER BY time DESC, id DESC",
                centre.time(), centre.time().minus(before), limit);
            collect(connection, both, "time > ? AND time <= ? AND id <= ? ORDER BY time, id",
                centre.time(), centre.time().plus(after), limit);
            return both;
        });
        found.removeIf(one -> one.id() == centre.id());
        found.add(centre);
        return found.stream()
            .sorted(Comparator.comparing(centre::distance).thenComparing(one -> Math.abs(one.id() - centre.id())))
            .limit(limit)
            .sorted(Comparator.comparing(Timed::time).thenComparing(Timed::id))
            .mapToLong(Timed::id).toArray();
    }

    private void collect(Connection connection, List<Timed> found, String condition, Instant first, Instant second, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id, time FROM event WHERE " + condition + " LIMIT ?")) {
            Rows.bind(query, Utc.of(first), Utc.of(second), complete, limit);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                found.add(new Timed(row.getLong(1), Utc.get(row, 2)));
            }
        }
    }
}
