package org.isolog.store;

import java.sql.ResultSet;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.LogEntry;

/** Who did what when in a case. Lines are only ever added. */
public final class CaseLog {
    private final Database database;
    private final Clock clock;

    CaseLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param action short verb, such as {@code import} */
    public void add(String author, String action, String detail) {
        database.change(connection -> Rows.update(connection,
            "INSERT INTO case_log (number, time, author, action, detail) SELECT COALESCE(MAX(number), 0) + 1, ?, ?, ?, ? FROM case_log",
            Utc.of(clock.instant()), author, action, detail));
    }

    /**
     * The newest first.
     *
     * @param from how many of the newest are passed over
     */
    public List<LogEntry> entries(int from, int count) {
        return database.read(connection -> {
            List<LogEntry> entries = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                "SELECT number, time, author, action, detail FROM case_log ORDER BY number DESC LIMIT ? OFFSET ?")) {
                Rows.bind(query, count, from);
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    entries.add(new LogEntry(row.getLong(1), Utc.get(row, 2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return entries;
        });
    }

    public long count() {
        return database.read(connection -> Rows.number(connection, "SELECT COUNT(*) FROM case_log"));
    }
}
