package org.isolog.features.evidence;

import org.isolog.core.Event;
import org.isolog.core.Reason;

/** One feature, bound to the events of a case. Safe to read from several threads. */
interface Feature {
    /** The feature's value for a row; NaN if it has none. */
    float value(int row);

    /**
     * Its values for some rows. Kinds of which there are dozens have a loop of their own: in a loop that all share, the machine cannot tell
     * which {@link #value} comes next, and the call costs more than the value.
     *
     * @param rows   row numbers, of which those at {@code from} to {@code to} - 1 are asked for
     * @param column receives the values from 0 on
     */
    default void fill(int[] rows, int from, int to, float[] column) {
        for (int at = from; at < to; at++) {
            column[at - from] = value(rows[at]);
        }
    }

    /**
     * The facts behind the value of a row.
     *
     * @param event the event of that row, with its texts
     */
    Reason reason(Event event, int row);
}
