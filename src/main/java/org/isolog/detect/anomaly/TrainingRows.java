package org.isolog.detect.anomaly;

import java.util.HashSet;
import java.util.List;

/**
 * The numbers a forest learns from, column by column. The arrays are read, never written or kept.
 *
 * @param names   of the features, each once, in the caller's order
 * @param columns one array a feature, each of at least {@code rows} values; NaN where a row has no value
 * @param rows    number of rows, 1 to 50,000
 */
public record TrainingRows(List<String> names, float[][] columns, int rows) {
    /** Tribuo keeps some 400 bytes a row; a forest sees 25,600 rows at most with its usual settings. */
    public static final int MOST_ROWS = 50_000;

    public TrainingRows {
        names = List.copyOf(names);
        if (names.size() != columns.length) {
            throw new IllegalArgumentException(names.size() + " names for " + columns.length + " columns");
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("a feature name occurs twice in " + names);
        }
        if (rows < 0 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("at most " + MOST_ROWS + " rows, not " + rows);
        }
    }
}
