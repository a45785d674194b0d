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
    public static final double LOW_P = 0.05;
    public static final double MEDIUM_P = 0.01;
    public static final double CRITICAL_P = 0.005;
    public static final double HIGH_SPREADS = 3;
    public static final double CRITICAL_SPREADS = 5;

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
}
