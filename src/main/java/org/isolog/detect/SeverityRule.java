package org.isolog.detect;

import org.isolog.core.Severity;

/**
 * From a p-value to a word. Some event is always the rarest, so rarity alone never makes High or Critical: High needs that the event
 * belongs to an alert, of which at most one in ten is expected to be false (see {@link FalseDiscoveries}), Critical also that two
 * channels independently find it rare.
 */
public final class SeverityRule {
    public static final double LOW_P = 0.05;
    public static final double MEDIUM_P = 0.01;
    public static final double HIGH_P = 0.001;
    /** Channels, the forest aside, that each find the event rarer than one in a thousand. */
    public static final int CRITICAL_CHANNELS = 2;

    private SeverityRule() {
    }

    /**
     * @param discovered whether it belongs to an alert
     * @param channels   how many channels find it rarer than {@link #HIGH_P}
     * @param flagged    an alert is at least Low
     */
    static Severity of(double pValue, boolean discovered, int channels, boolean flagged) {
        if (discovered && pValue <= HIGH_P) {
            return channels >= CRITICAL_CHANNELS ? Severity.CRITICAL : Severity.HIGH;
        }
        if (pValue <= MEDIUM_P) {
            return Severity.MEDIUM;
        }
        return pValue <= LOW_P || flagged ? Severity.LOW : Severity.NONE;
    }
}
