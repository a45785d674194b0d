package org.isolog.core;

/**
 * What a run says of one event.
 *
 * @param eventId  the event
 * @param score    0..1, higher is more anomalous: 1 - 2^(-bits of surprise / 10); of the lesson 2^(-E[h]/c(samples)) of its forest
 * @param pValue   share of calibration units whose strongest event is at least as suspicious, never 0
 * @param severity from the p-value, see {@code SeverityRule}
 * @param flagged  whether it belongs to an alert
 */
public record Score(long eventId, double score, double pValue, Severity severity, boolean flagged) {
}
