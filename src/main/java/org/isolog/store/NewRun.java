package org.isolog.store;

import java.time.Instant;

/**
 * A run that is to be kept, before it has a number.
 *
 * @param model       version of the model
 * @param threshold   least score of an alert
 * @param calibration number of calibration units that p-values were taken against
 * @param alertUnits    alerts, see {@link org.isolog.core.RunInfo}
 * @param expectedFalse so many of the alerts are expected to be false
 */
public record NewRun(int model, Instant finished, double threshold, long calibration, long alertUnits, double expectedFalse) {
}
