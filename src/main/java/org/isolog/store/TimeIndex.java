package org.isolog.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.ErrorCode;

/**
 * The index of events by time. An import is faster without it, and training does not need it: it is made when the first query
 * by time comes and dropped when an import begins. All queries work without it too.
 */
final class TimeIndex {
    private final Database database;

    TimeIndex(Database database) {
        this.database = database;
    }

    void ensure() {
        unlessInUse("CREATE INDEX IF NOT EXISTS event_time ON event (time, id)");
    }

    void drop() {
        unlessInUse("DROP INDEX IF EXISTS event_time");
    }

    /** While others read or write the table its indexes cannot be changed; then it stays as it is. */
    private void unlessInUse(String sql) {
        database.read(connection -> {
            try {
                change(connection, sql);
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.LOCK_TIMEOUT_1) {
                    throw e;
                }
            }
            return null;
        });
    }

    private static void change(Connection connection, String sql) throws SQLException {
        Database.execute(connection, "SET LOCK_TIMEOUT 100");
        try {
            Database.execute(connection, sql);
        } finally {
            Database.execute(connection, "SET LOCK_TIMEOUT 10000");
        }
    }
}
