package org.isolog.core;

import java.util.List;

/**
 * An anomaly as grids, reports and files show it: an event of at least low severity or an alert, with its reasons.
 *
 * @param rank       1 is the most anomalous of the run
 * @param percentile share of the run's events that score lower, 0..100
 * @param time       of the event
 * @param entity     who or what it is about; null if not known
 * @param action     what was done; null if not known
 * @param reasons    what raised the score, strongest first, in words
 */
public record Finding(int rank, Score score, double percentile, EventTime time, String entity, String action, List<String> reasons) {
    public Finding {
        reasons = List.copyOf(reasons);
    }
}
