package org.isolog.detect;

import org.isolog.core.Scores;

/**
 * What scoring gives.
 *
 * @param threshold   least score of an alert
 * @param calibration held-out events that the p-values were taken against
 */
public record ScoredEvents(Scores scores, double threshold, int calibration) {
}
