package org.isolog.detect;

import java.util.Arrays;

/**
 * Which units are alerts if at most a share of them may be false (Benjamini, Hochberg: Controlling the false discovery rate, Journal of
 * the Royal Statistical Society B 1995). It holds as far as the calibration period is representative.
 *
 * @param alerts        units that are alerts
 * @param pValue        greatest p-value of an alert; 0 if there is none
 * @param expectedFalse so many of {@link #alerts} are expected to be false: p-value times units, at most the share of the alerts
 */
public record FalseDiscoveries(int alerts, double pValue, double expectedFalse) {
    /** One alert in ten may be false. */
    public static final double SHARE = 0.10;

    /** Whether a unit of this p-value is an alert. */
    boolean has(double ofUnit) {
        return alerts > 0 && ofUnit <= pValue;
    }

    /** The greatest p-value that so many alerts among so many units may have, at the share of {@link #SHARE}. */
    public static double level(long alerts, int units) {
        return Math.min(1, SHARE * alerts / Math.max(1, units));
    }

    /** @param pValues one a unit */
    static FalseDiscoveries of(double[] pValues, double share) {
        double[] ascending = pValues.clone();
        Arrays.sort(ascending);
        for (int alerts = ascending.length; alerts > 0; alerts--) {
            double p = ascending[alerts - 1];
            if (p <= share * alerts / ascending.length) {
                return new FalseDiscoveries(alerts, p, p * ascending.length);
            }
        }
        return new FalseDiscoveries(0, 0, 0);
    }
}
