package org.isolog.core;

/**
 * What a run says of one event.
 *
 * @param eventId  the event
 * @param score    0..1, higher is more anomalous: 2^(-E[h]/c(samples)) of the isolation forest
 * @param pValue   share of held-out calibration events that score at least as high, never 0: (1 + count) / (1 + held out)
 * @param severity from the p-value, see {@code SeverityRule}
 * @param flagged  whether it is an alert: its score reaches the run's threshold
 */
public record Score(long eventId, double score, double pValue, Severity severity, boolean flagged) {
}
