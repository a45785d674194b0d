package org.isolog.detect;

/**
 * How suspicious the strongest events of held-out units are (see {@link AlertUnits}), against which any suspicion becomes a
 * {@linkplain Conformal conformal} p-value.
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

    private final Conformal units;
    private final double tailFrom;
    private final double tailShare;
    private final double bitsPerUnit;

    /** @param suspicion in any order, at least one; copied */
    public Calibration(double[] suspicion) {
        units = new Conformal(suspicion);
        int size = units.size();
        int extremes = Math.min(Math.max(EXTREMES, size / EXTREME_SHARE), size / LEAST_FOR_TAIL);
        tailFrom = extremes == 0 ? Double.POSITIVE_INFINITY : units.highest(extremes);
        tailShare = (1.0 + extremes) / (1.0 + size);
        double run = extremes == 0 ? 0 : tailFrom - units.highest(QUARTERING * extremes);
        bitsPerUnit = run <= 2 ? 1 : 2 / run;
    }

    /** Whether there are enough units for a p-value to tell an alert from chance. */
    boolean judgesAlerts() {
        return units.size() >= EXTREME_SHARE;
    }

    /** Held-out units. */
    public int size() {
        return units.size();
    }

    /** {@code (1 + units at least as suspicious) / (1 + units)}, beyond the highest units continued below that: above 0, at most 1. */
    public double pValue(double suspicion) {
        return suspicion > tailFrom ? Math.max(Double.MIN_NORMAL, tailShare * StrictMath.pow(2, -bitsPerUnit * (suspicion - tailFrom)))
                : units.pValue(suspicion);
    }
}
