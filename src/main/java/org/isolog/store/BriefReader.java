package org.isolog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;

/** Makes events of rows with id, source, record, byte offset, time, quality and a few field columns. One thread. */
final class BriefReader {
    private static final EventTime.Quality[] QUALITIES = EventTime.Quality.values();
    private static final int BEFORE_FIELDS = 6;

    private final List<String> names;
    private final Fields.Builder fields = new Fields.Builder();

    BriefReader(List<String> names) {
        this.names = names;
    }

    Event read(ResultSet row) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), row.getString(BEFORE_FIELDS + 1 + i));
        }
        SourceRef ref = new SourceRef(row.getInt(2), row.getLong(3), row.getLong(4));
        EventTime time = new EventTime(Utc.get(row, 5), null, QUALITIES[row.getInt(6)]);
        return new Event(row.getLong(1), ref, time, fields.build(), null);
    }
}
