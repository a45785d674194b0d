package org.isolog.investigation;

import java.util.List;

/**
 * How well the sequence detector did on labelled sessions.
 *
 * @param measured  the combined score; its features are the channels
 * @param precision share of alerts that are anomalies; NaN if there is no alert
 * @param recall    share of anomalies that are alerts
 * @param alerts    sessions that score at least the threshold
 * @param channels  each on its own
 */
public record SequenceEvaluation(Evaluation measured, double precision, double recall, int alerts, List<Channel> channels) {
    public SequenceEvaluation {
        channels = List.copyOf(channels);
    }

    /** How well the surprise of one channel ranks the sessions. */
    public record Channel(String name, double rocAuc, double averagePrecision) {
    }
}
