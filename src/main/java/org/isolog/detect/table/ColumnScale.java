package org.isolog.detect.table;

import java.util.Arrays;

/**
 * Makes the values of a column comparable with those of others: 0 is the median, 1 is a typical distance from it, and beyond a few such
 * distances the value counts by its logarithm (inverse hyperbolic sine), so that one column with a long tail does not outweigh all others.
 *
 * @param median of the column
 * @param spread a typical distance from it, above 0
 */
record ColumnScale(double median, double spread) {
    /** Distances up to about which values count as they are. */
    private static final double BEND = 2;
    /** Interquartile range of a normal distribution of deviation 1. */
    private static final double NORMAL_RANGE = 1.349;

    /**
     * The spread is the interquartile range in normal deviations; where half of the values are equal, the standard deviation; of a
     * constant the size of the value, at least 1.
     */
    static ColumnScale of(float[] column, int rows) {
        float[] sorted = present(column, rows);
        if (sorted.length == 0) {
            return new ColumnScale(0, 1);
        }
        double median = sorted[sorted.length / 2];
        double quartiles = (double) sorted[(int) (0.75 * (sorted.length - 1))] - sorted[(int) (0.25 * (sorted.length - 1))];
        if (quartiles > 0) {
            return new ColumnScale(median, quartiles / NORMAL_RANGE);
        }
        double deviation = deviation(sorted);
        return new ColumnScale(median, deviation > 0 ? deviation : Math.max(1, Math.abs(median)));
    }

    /** Values that are there, ascending; a zero has no sign. */
    static float[] present(float[] column, int rows) {
        float[] present = new float[rows];
        int size = 0;
        for (int row = 0; row < rows; row++) {
            if (column[row] == column[row]) {
                present[size++] = Math.clamp(column[row], -Float.MAX_VALUE, Float.MAX_VALUE) + 0f;
            }
        }
        present = Arrays.copyOf(present, size);
        Arrays.sort(present);
        return present;
    }

    private static double deviation(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }

    /** NaN stays NaN. */
    float apply(float value) {
        double bent = (Math.clamp(value, -Float.MAX_VALUE, Float.MAX_VALUE) - median) / spread / BEND;
        double size = Math.abs(bent);
        return (float) Math.copySign(BEND * StrictMath.log(size + Math.sqrt(size * size + 1)), bent);
    }
}
