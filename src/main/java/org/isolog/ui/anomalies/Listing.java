package org.isolog.ui.anomalies;

/** What the grid lists. */
public enum Listing {
    /** An alert a row: what one address, user or host did within an hour. */
    ALERTS,
    /** Every event that is part of an alert. */
    EVENTS,
    /** Every event of at least low severity, in an alert or not. */
    ANOMALIES
}
