package org.isolog.detect;

import java.util.Arrays;

/**
 * The scores of held-out events, against which any score becomes a conformal p-value (Bates, Candès, Lei, Romano, Sesia: Testing for
 * outliers with conformal p-values, Annals of Statistics 2023).
 */
public final class Calibration {
    private static final double LEAST_SPREAD = 1e-6;

    private final double[] ascending;
    /** Of an even number of scores the higher of the two in the middle. */
    private final double median;
    private final double spread;

    /** @param scores in any order, at least one; copied */
    public Calibration(double[] scores) {
        ascending = scores.clone();
        Arrays.sort(ascending);
        median = ascending[ascending.length / 2];
        spread = Math.max(LEAST_SPREAD, ascending[ascending.length * 9 / 10] - median);
    }

    public int size() {
        return ascending.length;
    }

    /** {@code (1 + held-out events that score at least as high) / (1 + held-out events)}: above 0, at most 1. */
    public double pValue(double score) {
        return (1.0 + ascending.length - below(ascending, score)) / (1.0 + ascending.length);
    }

    /** How many of the scores, which are in ascending order, are lower than one. */
    public static int below(double[] ascending, double score) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (ascending[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The least p-value of an event that is one of the calibration events itself, as in a log too short to hold any out. */
    double smallestPValue() {
        return 2.0 / (1.0 + ascending.length);
    }

    /** How far a score lies above the median of the held-out scores, in distances from that median to their ninth decile. */
    public double spreads(double score) {
        return (score - median) / spread;
    }
}
