package org.isolog.detect;

import org.isolog.core.Severity;

/**
 * From score and p-value to a word.
 *
 * <p>The p-value says how rare such a score is among held-out events; the score says how early the forest sets the event apart from
 * everything else, which does not depend on how many events there are to compare with. High and Critical ask for both, so that the
 * top of a quiet log is not called critical only for being its top.
 */
public final class SeverityRule {
    static final double LOW_P = 0.05;
    static final double MEDIUM_P = 0.01;
    static final double HIGH_P = 0.005;
    static final double HIGH_SCORE = 0.6;
    static final double CRITICAL_SCORE = 0.7;

    private SeverityRule() {
    }

    /** @param flagged an alert is at least Low, even where too few events are held out for a small p-value */
    public static Severity of(double score, double pValue, boolean flagged) {
        if (pValue <= HIGH_P && score >= HIGH_SCORE) {
            return score >= CRITICAL_SCORE ? Severity.CRITICAL : Severity.HIGH;
        }
        if (pValue <= MEDIUM_P) {
            return Severity.MEDIUM;
        }
        return pValue <= LOW_P || flagged ? Severity.LOW : Severity.NONE;
    }
}
