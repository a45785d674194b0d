package org.isolog.core;

import java.time.Instant;
import java.util.Map;

/**
 * One scoring of all events of a case by one model.
 *
 * @param id          number in the case, from 1
 * @param model       version of the model
 * @param events      events scored
 * @param alerts      events flagged
 * @param threshold   least score of an alert
 * @param calibration number of held-out events that p-values were taken against
 * @param bySeverity  events of each severity; every severity is a key
 */
public record RunInfo(int id, int model, Instant finished, long events, long alerts, double threshold, long calibration,
                      Map<Severity, Long> bySeverity) {
    public RunInfo {
        bySeverity = Map.copyOf(bySeverity);
    }
}
