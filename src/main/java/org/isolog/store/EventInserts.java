package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.Fields;

/** Inserts events, a hundred with one statement: measured, that is about a third faster than a JDBC batch. One thread. */
final class EventInserts implements AutoCloseable {
    private static final int ROWS = 100;

    private final Block many;
    private final Block one;
    private final LayoutBook layouts;
    private final int source;
    private long nextId;

    EventInserts(Connection connection, int source, long firstId) throws SQLException {
        this.many = new Block(connection, ROWS);
        this.one = new Block(connection, 1);
        this.layouts = new LayoutBook(connection, source);
        this.source = source;
        this.nextId = firstId;
    }

    void insert(List<Event> events) throws SQLException {
        int done = 0;
        for (; done + ROWS <= events.size(); done += ROWS) {
            for (int i = 0; i < ROWS; i++) {
                bind(many, i * EventColumns.COUNT, events.get(done + i));
            }
            many.statement.executeUpdate();
        }
        for (; done < events.size(); done++) {
            bind(one, 0, events.get(done));
            one.statement.executeUpdate();
        }
    }

    private void bind(Block block, int before, Event event) throws SQLException {
        PreparedStatement row = block.statement;
        row.setLong(before + 1, nextId++);
        row.setInt(before + 2, source);
        row.setLong(before + 3, event.ref().record());
        row.setLong(before + 4, event.ref().byteOffset());
        row.setObject(before + 5, Utc.of(event.time().instant()));
        row.setString(before + 6, event.time().text());
        row.setInt(before + 7, event.time().quality().ordinal());
        row.setString(before + 10, event.raw());
        bindFields(block, before, event.fields());
    }

    private void bindFields(Block block, int before, Fields fields) throws SQLException {
        Layout layout = layouts.find(fields);
        block.statement.setInt(before + 8, layout == null ? Layout.NONE : layout.id());
        String[] inColumns = block.row;
        Arrays.fill(inColumns, null);
        List<String> others = layout != null && layout.allInColumns() ? List.of() : new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            int column = layout == null ? EventColumns.position(fields.name(i)) : layout.columns()[i];
            if (column >= 0) {
                inColumns[column] = fields.value(i);
            }
            if (column < 0 || layout == null) {
                others.add(fields.name(i));
                others.add(fields.value(i));
            }
        }
        block.set(before + 9, others.isEmpty() ? null : Json.object(others));
        for (int column = 0; column < inColumns.length; column++) {
            block.set(before + EventColumns.FIXED + 1 + column, inColumns[column]);
        }
    }

    /** A statement that inserts so many rows. Its values stay from one execution to the next, so that most nulls are set once. */
    private static final class Block {
        private final PreparedStatement statement;
        private final boolean[] filled;
        private final String[] row = new String[EventColumns.COUNT - EventColumns.FIXED];

        Block(Connection connection, int rows) throws SQLException {
            statement = connection.prepareStatement(sql(rows));
            filled = new boolean[rows * EventColumns.COUNT + 1];
            for (int position = 1; position < filled.length; position++) {
                statement.setNull(position, Types.VARCHAR);
            }
        }

        private static String sql(int rows) {
            String row = "(" + String.join(", ", Collections.nCopies(EventColumns.COUNT, "?")) + ")";
            return "INSERT INTO event (" + EventColumns.ALL + ") VALUES " + String.join(", ", Collections.nCopies(rows, row));
        }

        void set(int position, String value) throws SQLException {
            if (value != null) {
                statement.setString(position, value);
            } else if (filled[position]) {
                statement.setNull(position, Types.VARCHAR);
            }
            filled[position] = value != null;
        }
    }

    @Override
    public void close() throws SQLException {
        many.statement.close();
        one.statement.close();
    }
}
