package org.isolog.detect;

import org.isolog.core.Scores;

/**
 * What scoring gives.
 *
 * @param threshold     a unit whose strongest event has at least this score is an alert
 * @param calibration   calibration units that the p-values were taken against
 * @param alerts        units that stand out
 * @param expectedFalse so many of the alerts are expected to be false; NaN where a review budget chose them
 */
public record ScoredEvents(Scores scores, double threshold, int calibration, int alerts, double expectedFalse) {
}
