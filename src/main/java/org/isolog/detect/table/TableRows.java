package org.isolog.detect.table;

import java.util.List;

/**
 * Rows of numbers, column by column. The arrays are read, never written.
 *
 * @param names   of the columns, each once
 * @param columns one array a column, each of at least {@code rows} values; NaN where a row has no value
 * @param rows    number of rows, 0 or more
 */
public record TableRows(List<String> names, float[][] columns, int rows) {
    public TableRows {
        names = List.copyOf(names);
        if (names.size() != columns.length) {
            throw new IllegalArgumentException(names.size() + " names for " + columns.length + " columns");
        }
        for (float[] column : columns) {
            if (column.length < rows) {
                throw new IllegalArgumentException("a column of " + column.length + " values for " + rows + " rows");
            }
        }
    }

    /** Copies rows. */
    public TableRows pick(int[] wanted) {
        float[][] picked = new float[columns.length][wanted.length];
        for (int column = 0; column < columns.length; column++) {
            for (int i = 0; i < wanted.length; i++) {
                picked[column][i] = columns[column][wanted[i]];
            }
        }
        return new TableRows(names, picked, wanted.length);
    }
}
