package org.isolog.detect;

import java.util.Arrays;

/**
 * Conformal p-values of numbers against held-out ones (Bates, Candès, Lei, Romano, Sesia: Testing for outliers with conformal p-values,
 * Annals of Statistics 2023). Immutable.
 */
public final class Conformal {
    private final double[] ascending;

    /** @param heldOut in any order, at least one; copied */
    public Conformal(double[] heldOut) {
        ascending = heldOut.clone();
        Arrays.sort(ascending);
    }

    public int size() {
        return ascending.length;
    }

    /** {@code (1 + held-out numbers at least as high) / (1 + held-out numbers)}: above 0, at most 1. */
    public double pValue(double number) {
        return (1.0 + ascending.length - below(ascending, number)) / (1.0 + ascending.length);
    }

    /** The n-th highest, from 1. */
    double highest(int rank) {
        return ascending[ascending.length - rank];
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
