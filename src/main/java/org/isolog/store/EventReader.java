package org.isolog.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;

/** Makes events of rows with all columns of {@link EventColumns#ALL}. One thread. */
final class EventReader {
    private static final EventTime.Quality[] QUALITIES = EventTime.Quality.values();

    private final Map<Integer, Layout> layouts;
    private final Fields.Builder fields = new Fields.Builder();

    EventReader(Connection connection) throws SQLException {
        this.layouts = LayoutBook.all(connection);
    }

    Event read(ResultSet row) throws SQLException {
        SourceRef ref = new SourceRef(row.getInt(2), row.getLong(3), row.getLong(4));
        EventTime time = new EventTime(Utc.get(row, 5), row.getString(6), QUALITIES[row.getInt(7)]);
        Layout layout = layouts.get(row.getInt(8));
        Fields read = layout == null ? inJson(row.getString(9)) : inLayout(layout, row);
        return new Event(row.getLong(1), ref, time, read, row.getString(10));
    }

    private Fields inJson(String json) {
        List<String> namesAndValues = Json.strings(json);
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            fields.put(namesAndValues.get(i), namesAndValues.get(i + 1));
        }
        return fields.build();
    }

    private Fields inLayout(Layout layout, ResultSet row) throws SQLException {
        List<String> others = layout.allInColumns() ? List.of() : Json.strings(row.getString(9));
        int other = 1;
        for (int i = 0; i < layout.columns().length; i++) {
            int column = layout.columns()[i];
            if (column >= 0) {
                fields.put(layout.names().get(i), row.getString(EventColumns.FIXED + 1 + column));
            } else {
                fields.put(layout.names().get(i), others.get(other));
                other += 2;
            }
        }
        return fields.build();
    }
}
