package org.isolog.detect.table;

import java.util.List;

/**
 * Rows of numbers, column by column. The arrays are read, never written.
 *
 * @param names      of the columns, each once
 * @param columns    one array a column, each of at least {@code rows} values; NaN where a row has no value
 * @param categories whether a column holds categories: equal numbers are the same category, and a rarer one has a higher number
 *                   ({@link CategoryNumbers}), but how far two of them are apart says nothing
 * @param rows       number of rows, 0 or more
 */
public record TableRows(List<String> names, float[][] columns, boolean[] categories, int rows) {
    public TableRows {
        names = List.copyOf(names);
        if (names.size() != columns.length || names.size() != categories.length) {
            throw new IllegalArgumentException(names.size() + " names for " + columns.length + " columns, " + categories.length + " kinds");
        }
        for (float[] column : columns) {
            if (column.length < rows) {
                throw new IllegalArgumentException("a column of " + column.length + " values for " + rows + " rows");
            }
        }
    }

    /** Rows without categories. */
    public static TableRows ofNumbers(List<String> names, float[][] columns, int rows) {
        return new TableRows(names, columns, new boolean[columns.length], rows);
    }

    /** Copies rows. */
    public TableRows pick(int[] wanted) {
        float[][] picked = new float[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            picked[column] = pick(columns[column], wanted);
        }
        return new TableRows(names, picked, categories, wanted.length);
    }

    static float[] pick(float[] column, int[] wanted) {
        float[] picked = new float[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            picked[i] = column[wanted[i]];
        }
        return picked;
    }
}
