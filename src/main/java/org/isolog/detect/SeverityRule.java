package org.isolog.detect;

import org.isolog.core.Severity;

/**
 * From a score to a word, by two questions: how rare is such a score among held-out events (the p-value), and how far does it stand out
 * from them (in spreads, see {@link Calibration#spreads})?
 *
 * <p>Some event is always the rarest, so rarity alone never makes High or Critical; the distance does not depend on how many events there
 * are. If scores fell off like a normal curve, 3 spreads would be 1 event in 15,000 and 5 spreads 1 in ten thousand millions.
 */
public final class SeverityRule {
    static final double LOW_P = 0.05;
    static final double MEDIUM_P = 0.01;
    static final double CRITICAL_P = 0.005;
    static final double HIGH_SPREADS = 3;
    static final double CRITICAL_SPREADS = 5;

    private SeverityRule() {
    }

    /** @param flagged an alert is at least Low */
    public static Severity of(double score, Calibration calibration, boolean flagged) {
        double p = calibration.pValue(score);
        double spreads = calibration.spreads(score);
        if (spreads >= CRITICAL_SPREADS && p <= Math.max(CRITICAL_P, calibration.smallestPValue())) {
            return Severity.CRITICAL;
        }
        if (spreads >= HIGH_SPREADS && p <= Math.max(MEDIUM_P, calibration.smallestPValue())) {
            return Severity.HIGH;
        }
        if (p <= MEDIUM_P) {
            return Severity.MEDIUM;
        }
        return p <= LOW_P || flagged ? Severity.LOW : Severity.NONE;
    }

    /** The rule for people, as help and report print it. */
    public static String words() {
        return "The p-value is the share of held-out events that score at least as high. A spread is the distance from the median of their "
                + "scores to their ninth decile. Critical: at least 5 spreads above the median and p at most 0.005. High: at least 3 spreads "
                + "and p at most 0.01. Medium: p at most 0.01. Low: p at most 0.05, or an alert. With fewer than 400 events none are held "
                + "out; then the smallest p that so few can show is enough for High and Critical.";
    }
}
