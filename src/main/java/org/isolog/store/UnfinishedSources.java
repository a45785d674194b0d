package org.isolog.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStoreException;

/** Takes sources out of the case whose import was cancelled or killed. */
final class UnfinishedSources {
    private static final int ROWS = 20_000;

    private UnfinishedSources() {
    }

    /** @return the paths of the sources that were taken out */
    static List<String> removeAll(Database database) {
        List<Integer> ids = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        database.read(connection -> {
            try (Statement statement = connection.createStatement();
                 ResultSet row = statement.executeQuery("SELECT id, path FROM source WHERE state = 'importing' ORDER BY id")) {
                while (row.next()) {
                    ids.add(row.getInt(1));
                    paths.add(row.getString(2));
                }
            }
            return ids;
        });
        ids.forEach(id -> remove(database, id));
        return paths;
    }

    /** The row of the source goes last: should the machine die meanwhile, the next open goes on. */
    static void remove(Database database, int source) {
        try (Connection connection = database.connect()) {
            removeEvents(connection, source);
            connection.setAutoCommit(false);
            try {
                Rows.update(connection, "DELETE FROM skipped_record WHERE source = ?", source);
                Rows.update(connection, "DELETE FROM source_fact WHERE source = ?", source);
                Rows.update(connection, "DELETE FROM known_name WHERE source = ?", source);
                Rows.update(connection, "DELETE FROM event_layout WHERE source = ?", source);
                Rows.update(connection, "DELETE FROM source WHERE id = ?", source);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
            Database.execute(connection, "CHECKPOINT SYNC");
        } catch (SQLException | MVStoreException e) {
            throw database.explain(e);
        }
    }

    private static void removeEvents(Connection connection, int source) throws SQLException {
        long first = Rows.number(connection, "SELECT first_event FROM source WHERE id = " + source);
        if (first == 1) {
            Database.execute(connection, "TRUNCATE TABLE event");
            return;
        }
        long last = Rows.number(connection, "SELECT COALESCE(MAX(id), 0) FROM event");
        for (long from = first; from <= last; from += ROWS) {
            Rows.update(connection, "DELETE FROM event WHERE id >= ? AND id < ?", from, from + ROWS);
        }
    }
}
