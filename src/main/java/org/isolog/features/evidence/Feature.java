package org.isolog.features.evidence;

import org.isolog.core.Event;
import org.isolog.core.Reason;

/** One feature, bound to the events of a case. Safe to read from several threads. */
interface Feature {
    /** The feature's value for a row; NaN if it has none. */
    float value(int row);

    /**
     * The facts behind the value of a row.
     *
     * @param event the event of that row, with its texts
     */
    Reason reason(Event event, int row);
}
