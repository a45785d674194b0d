package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isolog.core.EntityNames;
import org.isolog.core.EventFilter;
import org.isolog.core.Progress;

/** Goes through the events that a filter lets pass, in the order of their ids, with the columns that are asked for. */
final class EventQuery {
    private static final int REPORT_EVERY = 1 << 13;

    private final Database database;
    private final long[] ids;
    private final EventFilter filter;
    private final EntityNames names;

    /** Sees one row that passed. */
    interface Visitor {
        void see(long id, ResultSet row) throws SQLException;
    }

    /** @param ids first and last id that are looked at */
    EventQuery(Database database, long[] ids, EventFilter filter, EntityNames names) {
        this.database = database;
        this.ids = ids;
        this.filter = filter;
        this.names = names;
    }

    /** @param column one of {@link EventColumns}, never of the user; null if only ids are wanted */
    void forEach(String column, Progress progress, Visitor visitor) {
        database.stream(connection -> {
            EventMatcher matcher = new EventMatcher(filter, LayoutBook.all(connection), names);
            try (PreparedStatement query = connection.prepareStatement(sql(matcher.columns(), column))) {
                bind(query);
                visit(query.executeQuery(), matcher, progress, visitor);
            }
            return null;
        });
    }

    private void visit(ResultSet row, EventMatcher matcher, Progress progress, Visitor visitor) throws SQLException {
        for (long seen = 0; row.next(); seen++) {
            long id = row.getLong(1);
            if (matcher.matches(row)) {
                visitor.see(id, row);
            }
            if (seen % REPORT_EVERY == 0) {
                progress.checkCancelled();
                progress.report(id - ids[0], ids[1] - ids[0] + 1);
            }
        }
        progress.report(1, 1);
    }

    private String sql(Set<String> forMatcher, String column) {
        Set<String> columns = new LinkedHashSet<>(List.of("id", "layout"));
        columns.addAll(forMatcher);
        if (column != null) {
            columns.add(column);
        }
        return "SELECT " + String.join(", ", columns) + " FROM event WHERE id >= ? AND id <= ?"
            + (filter.from() == null ? "" : " AND time >= ?") + (filter.to() == null ? "" : " AND time < ?") + " ORDER BY id";
    }

    private void bind(PreparedStatement query) throws SQLException {
        List<Object> values = new ArrayList<>();
        values.add(ids[0]);
        values.add(ids[1]);
        if (filter.from() != null) {
            values.add(Utc.of(filter.from()));
        }
        if (filter.to() != null) {
            values.add(Utc.of(filter.to()));
        }
        Rows.bind(query, values.toArray());
    }

    /** The layouts of the case, for {@link FieldValues}. */
    static Map<Integer, Layout> layouts(Database database) {
        return database.read((Connection connection) -> LayoutBook.all(connection));
    }
}
