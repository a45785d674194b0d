package org.isolog.features;

import java.util.List;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;

/**
 * The features of a case's events, row by row. Safe to read from several threads.
 */
public interface FeatureSource {
    /** Column names, in column order. */
    List<String> names();

    int rows();

    /** The kind of evidence that a column is. */
    Channel channel(int column);

    /** What a column judges: columns of one channel and subject look at the same fact from different sides. */
    String subject(int column);

    /**
     * Writes rows into columns; NaN where a value is missing.
     *
     * @param rows    row numbers
     * @param from    first position in {@code rows}
     * @param to      last position in {@code rows}, exclusive
     * @param columns by column, then by position from 0; a null column is not wanted
     */
    void fill(int[] rows, int from, int to, float[][] columns);

    /**
     * The facts behind one feature of a row.
     *
     * @param event the event of that row
     */
    Reason reason(int column, Event event, int row);
}
