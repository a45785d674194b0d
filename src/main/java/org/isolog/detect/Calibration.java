package org.isolog.detect;

import java.util.Arrays;

/**
 * The scores of held-out events, against which any score becomes a conformal p-value (Bates, Candès, Lei, Romano, Sesia: Testing for
 * outliers with conformal p-values, Annals of Statistics 2023).
 */
public final class Calibration {
    private final double[] ascending;

    /** @param scores in any order; copied */
    public Calibration(double[] scores) {
        ascending = scores.clone();
        Arrays.sort(ascending);
    }

    public int size() {
        return ascending.length;
    }

    /** The score at a position from 0, the lowest, to {@link #size} - 1. */
    double at(int position) {
        return ascending[position];
    }

    /** {@code (1 + held-out events that score at least as high) / (1 + held-out events)}: above 0, at most 1. */
    public double pValue(double score) {
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
        return (1.0 + ascending.length - low) / (1.0 + ascending.length);
    }
}
