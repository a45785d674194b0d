package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Fields;

/** The layouts of a case while a source is written: finds an event's, or adds it. One thread. */
final class LayoutBook {
    /** A log whose every record has other names must not fill memory. */
    private static final int MOST = 4096;
    private static final int LONGEST = 20_000;

    private final Connection connection;
    private final int source;
    private final Map<List<String>, Layout> byNames = new HashMap<>();
    private Layout last;
    private int highest;

    LayoutBook(Connection connection, int source) throws SQLException {
        this.connection = connection;
        this.source = source;
        for (Layout layout : all(connection).values()) {
            byNames.put(layout.names(), layout);
            highest = Math.max(highest, layout.id());
        }
    }

    static Map<Integer, Layout> all(Connection connection) throws SQLException {
        Map<Integer, Layout> layouts = new HashMap<>();
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT id, names FROM event_layout")) {
            while (row.next()) {
                layouts.put(row.getInt(1), Layout.of(row.getInt(1), Json.strings(row.getString(2))));
            }
        }
        return layouts;
    }

    /** Null if the case has too many layouts already or the names are too long. */
    Layout find(Fields fields) throws SQLException {
        if (last != null && last.fits(fields)) {
            return last;
        }
        List<String> names = new ArrayList<>(fields.size());
        fields.forEach((name, value) -> names.add(name));
        Layout layout = byNames.get(names);
        if (layout == null) {
            layout = add(List.copyOf(names));
        }
        if (layout != null) {
            last = layout;
        }
        return layout;
    }

    private Layout add(List<String> names) throws SQLException {
        if (byNames.size() >= MOST || names.stream().mapToInt(String::length).sum() > LONGEST) {
            return null;
        }
        Layout layout = Layout.of(++highest, names);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO event_layout (id, source, names) VALUES (?, ?, ?)")) {
            insert.setInt(1, layout.id());
            insert.setInt(2, source);
            insert.setString(3, Json.array(names));
            insert.executeUpdate();
        }
        byNames.put(names, layout);
        return layout;
    }
}
