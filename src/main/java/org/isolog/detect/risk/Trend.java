package org.isolog.detect.risk;

import java.util.Arrays;

/**
 * A line through points that a few wild ones do not bend (Theil 1950, Sen 1968), and how likely so much order is by chance (Mann 1945,
 * Kendall).
 *
 * @param slope     median of the slopes between all pairs
 * @param intercept median of what is left
 * @param pValue    one-sided, that points without a trend rise as steadily; normal approximation with correction for continuity
 */
record Trend(double slope, double intercept, double pValue) {

    /** @param x ascending, all different, at least two @param y finite */
    static Trend of(double[] x, double[] y) {
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int at = 0;
        int order = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[at++] = (y[j] - y[i]) / (x[j] - x[i]);
                order += Double.compare(y[j], y[i]);
            }
        }
        double slope = median(slopes);
        double[] left = new double[n];
        Arrays.setAll(left, i -> y[i] - slope * x[i]);
        double spread = Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18);
        return new Trend(slope, median(left), order <= 0 ? 1 : above((order - 1) / spread));
    }

    double at(double x) {
        return intercept + slope * x;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Share of a normal distribution above z, to 7.5e-8 (Abramowitz, Stegun 26.2.17). */
    private static double above(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        double series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI) * series;
    }
}
