package org.isolog.detect;

import java.util.Arrays;

/**
 * How suspicious the strongest events of held-out units are (see {@link AlertUnits}), against which any suspicion becomes a conformal
 * p-value (Bates, Candès, Lei, Romano, Sesia: Testing for outliers with conformal p-values, Annals of Statistics 2023).
 *
 * <p>A conformal p-value cannot fall below one in the number of units, too coarse to tell a few alerts among as many units. Beyond the
 * highest hundredth of the units (at least {@value #EXTREMES}) the tail is continued as an exponential one, with the slope between there
 * and the highest four hundredths: the highest units themselves, among which the attack may be that is looked for, have no say in it. It
 * never falls faster than one bit a bit.
 */
public final class Calibration {
    private static final int EXTREMES = 16;
    private static final int EXTREME_SHARE = 100;
    private static final int QUARTERING = 4;
    private static final int LEAST_FOR_TAIL = 2 * QUARTERING;

    private final double[] ascending;
    private final double tailFrom;
    private final double tailShare;
    private final double bitsPerUnit;

    /** @param suspicion in any order, at least one; copied */
    public Calibration(double[] suspicion) {
        ascending = suspicion.clone();
        Arrays.sort(ascending);
        int size = ascending.length;
        int extremes = Math.min(Math.max(EXTREMES, size / EXTREME_SHARE), size / LEAST_FOR_TAIL);
        if (extremes == 0) {
            tailFrom = Double.POSITIVE_INFINITY;
            tailShare = 0;
            bitsPerUnit = 0;
        } else {
            tailFrom = ascending[size - extremes];
            tailShare = (1.0 + extremes) / (1.0 + size);
            double run = tailFrom - ascending[size - QUARTERING * extremes];
            bitsPerUnit = run <= 2 ? 1 : 2 / run;
        }
    }

    /** Whether there are enough units for a p-value to tell an alert from chance. */
    boolean judgesAlerts() {
        return ascending.length >= EXTREME_SHARE;
    }

    /** Held-out units. */
    public int size() {
        return ascending.length;
    }

    /**
     * {@code (1 + units at least as suspicious) / (1 + units)}, beyond the highest units continued below that: above 0, at most 1.
     */
    public double pValue(double suspicion) {
        if (suspicion > tailFrom) {
            return Math.max(Double.MIN_NORMAL, tailShare * StrictMath.pow(2, -bitsPerUnit * (suspicion - tailFrom)));
        }
        return (1.0 + ascending.length - below(ascending, suspicion)) / (1.0 + ascending.length);
    }

    /** How many of the numbers, which are in ascending order, are lower than one. */
    public static int below(double[] ascending, double number) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ascending[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
