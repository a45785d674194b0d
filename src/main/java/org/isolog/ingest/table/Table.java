package org.isolog.ingest.table;

import java.util.List;

/**
 * A table column by column.
 *
 * @param names   of the columns, each once
 * @param columns one array a column, each of {@code rows} values; a missing value is empty
 */
public record Table(List<String> names, List<String[]> columns, int rows) {
    public Table {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
    }

    /** The column of that name, or null. */
    public String[] column(String name) {
        int index = names.indexOf(name);
        return index < 0 ? null : columns.get(index);
    }
}
