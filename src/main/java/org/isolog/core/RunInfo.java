package org.isolog.core;

import java.time.Instant;
import java.util.Map;

/**
 * One scoring of all events of a case by one model.
 *
 * @param id          number in the case, from 1
 * @param model       version of the model
 * @param events      events scored
 * @param alerts      events flagged as part of an alert
 * @param threshold   least score of an alert
 * @param calibration number of calibration units that p-values were taken against
 * @param bySeverity  events of each severity; every severity is a key
 * @param alertUnits    alerts: hours of an address, user or host with flagged events; 0 in a run of an earlier Isolog, which did not count them
 * @param expectedFalse so many of {@code alertUnits} are expected to be false, if the calibration period is representative; NaN where
 *                      that is not known: a review budget chose the alerts, or an earlier Isolog did not count them
 */
public record RunInfo(int id, int model, Instant finished, long events, long alerts, double threshold, long calibration,
                      Map<Severity, Long> bySeverity, long alertUnits, double expectedFalse) {
    public RunInfo {
        bySeverity = Map.copyOf(bySeverity);
    }
}
