package org.isolog.investigation;

import java.time.Instant;
import java.util.List;
import org.isolog.core.Channel;

/**
 * How well the engine did on labelled logs.
 *
 * @param events   judged
 * @param malicious of these
 * @param units    what may become an alert: an address's, user's or host's hour; {@code maliciousUnits} of these hold a malicious event
 * @param alerts   units that became one, and {@code expectedFalse} of them were expected to be false, NaN where a review
 *                 budget chose them
 * @param learned  events learned from; the judged ones themselves unless {@code from} is set
 * @param from     judged from then on; null if all events were learned from and judged
 * @param untimed  events without a time, which are neither learned from nor judged where the time splits them
 * @param days     from the first judged event to the last, at least one
 * @param at       numbers of highest scores whose precision is measured
 * @param rows     the combined score first, then the channels; of events, then of units
 */
public record LogEvaluation(int events, int malicious, int units, int maliciousUnits, int alerts, double expectedFalse, int learned, Instant from,
                            int untimed, double days, List<Integer> at, List<Row> rows) {
    public LogEvaluation {
        at = List.copyOf(at);
        rows = List.copyOf(rows);
    }

    /** What is counted. */
    public enum Level { EVENTS, ALERTS }

    /**
     * A figure and between what it lies 95 times in a hundred, were other alert units drawn from the same source.
     *
     * @param value NaN where it is not defined, as precision is without alerts
     * @param low   NaN where too few draws have the figure
     * @param high  as low
     */
    public record Figure(double value, double low, double high) {
    }

    /**
     * What is measured.
     *
     * @param rocAuc           area under the ROC curve
     * @param averagePrecision as scikit-learn defines it
     * @param precisionAt      among the highest scores, in the order of {@link LogEvaluation#at}
     * @param precision        share of the malicious among the alerts
     * @param recall           share of alerts among the malicious
     * @param f1               harmonic mean of both
     * @param falseAlarmsADay  alerts that are not malicious
     */
    public record Figures(Figure rocAuc, Figure averagePrecision, List<Figure> precisionAt, Figure precision, Figure recall, Figure f1,
                          Figure falseAlarmsADay) {
        public Figures {
            precisionAt = List.copyOf(precisionAt);
        }
    }

    /** A place on a curve, both 0..1. */
    public record Point(double x, double y) {
    }

    /**
     * Figures of one score.
     *
     * @param channel         null for the combined score. A channel raises no alerts of its own: its figures at the threshold are those of as
     *                        many units as the combined score made alerts
     * @param roc             share of false alarms to the right, of the malicious found up
     * @param precisionRecall share of the malicious found to the right, precision up
     */
    public record Row(Level level, Channel channel, Figures figures, List<Point> roc, List<Point> precisionRecall) {
        public Row {
            roc = List.copyOf(roc);
            precisionRecall = List.copyOf(precisionRecall);
        }
    }

    /** The row of a score. */
    public Row row(Level level, Channel channel) {
        return rows.stream().filter(row -> row.level == level && row.channel == channel).findFirst().orElseThrow();
    }
}
