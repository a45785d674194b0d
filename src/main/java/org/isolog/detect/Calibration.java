package org.isolog.detect;

/**
 * How suspicious the strongest events of the units are that were learned from (see {@link AlertUnits}), against which any suspicion
 * becomes a {@linkplain Conformal conformal} p-value.
 *
 * <p>A conformal p-value cannot fall below one in the number of units, too coarse to tell a few alerts among as many units. Beyond the
 * highest hundredth of the units (at least {@value #EXTREMES}) the tail is continued as an exponential one, with the slope between there
 * and the highest four hundredths: the highest units themselves, among which the attack may be that is looked for, have no say in it. It
 * never falls faster than one bit a bit.
 *
 * <p>The slope is an estimate, and an error in it grows with the distance. What is asked for is the chance of a further unit there, which
 * is that of a gamma-distributed mean of exponential variables: {@code (1 + x / k)^-k} at {@code x} times the mean, for a mean of
 * {@code k} variables (a Pareto law of the second kind; Aitchison, Dunsmore: Statistical Prediction Analysis, 1975). By Rényi's
 * representation of exponential order statistics, the run between ranks {@code e} and {@code 4e} is known as exactly as a mean of
 * {@code (ln 4)^2 / (3/4) e}.
 */
public final class Calibration {
    private static final int EXTREMES = 16;
    private static final int EXTREME_SHARE = 100;
    private static final int QUARTERING = 4;
    private static final int LEAST_FOR_TAIL = 2 * QUARTERING;
    private static final double LN2 = StrictMath.log(2);
    /** Squared mean of the run between the ranks over its variance, an extreme. */
    private static final double KNOWN_PER_EXTREME = 4 * LN2 * LN2 / (1 - 1.0 / QUARTERING);

    private final Conformal units;
    private final double tailFrom;
    private final double tailShare;
    private final double perUnit;
    private final double known;

    /** @param suspicion in any order, at least one; copied */
    public Calibration(double[] suspicion) {
        units = new Conformal(suspicion);
        int size = units.size();
        int extremes = Math.min(Math.max(EXTREMES, size / EXTREME_SHARE), size / LEAST_FOR_TAIL);
        tailFrom = extremes == 0 ? Double.POSITIVE_INFINITY : units.highest(extremes);
        // The chance of a further unit above the one of this rank, exactly; the conformal count also counts what equals it.
        tailShare = extremes / (1.0 + size);
        double run = extremes == 0 ? 0 : tailFrom - units.highest(QUARTERING * extremes);
        perUnit = LN2 * (run <= 2 ? 1 : 2 / run);
        known = KNOWN_PER_EXTREME * extremes;
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
        if (suspicion <= tailFrom) {
            return units.pValue(suspicion);
        }
        double times = perUnit * (suspicion - tailFrom);
        return Math.max(Double.MIN_NORMAL, tailShare * StrictMath.pow(1 + times / known, -known));
    }
}
