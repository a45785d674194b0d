package org.isolog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Reads one field of a row, whether it has a column or is in the JSON column. */
final class FieldValues {
    private FieldValues() {
    }

    /** @param column {@link EventColumns#holding} the field; for {@code fields} the row must have {@code layout} too */
    static String value(ResultSet row, String field, String column, Map<Integer, Layout> layouts) throws SQLException {
        if (!column.equals("fields")) {
            return row.getString(column);
        }
        Layout layout = layouts.get(row.getInt("layout"));
        if (layout != null && !layout.names().contains(field)) {
            return null;
        }
        String json = row.getString("fields");
        return json == null ? null : find(Json.strings(json), field);
    }

    private static String find(List<String> namesAndValues, String field) {
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            if (namesAndValues.get(i).equals(field)) {
                return namesAndValues.get(i + 1);
            }
        }
        return null;
    }
}
