package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.Fields;

/** Inserts events, a hundred with one statement: measured, that is about a third faster than a JDBC batch. One thread. */
final class EventInserts implements AutoCloseable {
    private static final int ROWS = 100;

    private final PreparedStatement many;
    private final PreparedStatement one;
    private final LayoutBook layouts;
    private final int source;
    private long nextId;

    EventInserts(Connection connection, int source, long firstId) throws SQLException {
        this.many = connection.prepareStatement(insert(ROWS));
        this.one = connection.prepareStatement(insert(1));
        this.layouts = new LayoutBook(connection, source);
        this.source = source;
        this.nextId = firstId;
    }

    private static String insert(int rows) {
        String row = "(" + String.join(", ", Collections.nCopies(EventColumns.COUNT, "?")) + ")";
        return "INSERT INTO event (" + EventColumns.ALL + ") VALUES " + String.join(", ", Collections.nCopies(rows, row));
    }

    void insert(List<Event> events) throws SQLException {
        int done = 0;
        for (; done + ROWS <= events.size(); done += ROWS) {
            for (int i = 0; i < ROWS; i++) {
                bind(many, i * EventColumns.COUNT, events.get(done + i));
            }
            many.executeUpdate();
        }
        for (; done < events.size(); done++) {
            bind(one, 0, events.get(done));
            one.executeUpdate();
        }
    }

    private void bind(PreparedStatement row, int before, Event event) throws SQLException {
        row.setLong(before + 1, nextId++);
        row.setInt(before + 2, source);
        row.setLong(before + 3, event.ref().record());
        row.setLong(before + 4, event.ref().byteOffset());
        row.setObject(before + 5, Utc.of(event.time().instant()));
        row.setString(before + 6, event.time().text());
        row.setInt(before + 7, event.time().quality().ordinal());
        row.setString(before + 10, event.raw());
        bindFields(row, before, event.fields());
    }

    private void bindFields(PreparedStatement row, int before, Fields fields) throws SQLException {
        Layout layout = layouts.find(fields);
        row.setInt(before + 8, layout == null ? Layout.NONE : layout.id());
        for (int column = before + EventColumns.FIXED + 1; column <= before + EventColumns.COUNT; column++) {
            row.setNull(column, Types.VARCHAR);
        }
        List<String> others = layout != null && layout.allInColumns() ? List.of() : new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            int column = layout == null ? EventColumns.position(fields.name(i)) : layout.columns()[i];
            if (column >= 0) {
                row.setString(before + EventColumns.FIXED + 1 + column, fields.value(i));
            }
            if (column < 0 || layout == null) {
                others.add(fields.name(i));
                others.add(fields.value(i));
            }
        }
        row.setString(before + 9, others.isEmpty() ? null : Json.object(others));
    }

    @Override
    public void close() throws SQLException {
        many.close();
        one.close();
    }
}
