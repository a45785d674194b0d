package org.isolog.detect;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * 95 percent intervals by the stratified percentile bootstrap (Efron, Tibshirani: An Introduction to the Bootstrap, 1993, chapter 13): in every
 * resample as many anomalies are drawn from the anomalies, and as many normal rows from the normal rows, as there are, with replacement. They say
 * how much the figures depend on the rows that happened to be in the table, not on the seed of the detector.
 *
 * @param low  of each figure
 * @param high of each figure; both NaN where a figure is not defined in any resample
 */
public record Bootstrap(Quality low, Quality high) {
    private static final double TAIL = 0.025;

    /** @param resamples 1 or more */
    public static Bootstrap of(RankedRows rows, int resamples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] anomalies = rows.places(true);
        int[] normal = rows.places(false);
        double[][] figures = new double[resamples][];
        int[] counts = new int[rows.rows()];
        for (int i = 0; i < resamples; i++) {
            Arrays.fill(counts, 0);
            draw(anomalies, counts, random);
            draw(normal, counts, random);
            figures[i] = rows.quality(counts).toArray();
        }
        return new Bootstrap(quantiles(figures, TAIL), quantiles(figures, 1 - TAIL));
    }

    private static void draw(int[] places, int[] counts, SplittableRandom random) {
        for (int i = 0; i < places.length; i++) {
            counts[places[random.nextInt(places.length)]]++;
        }
    }

    private static Quality quantiles(double[][] figures, double share) {
        double[] found = new double[figures[0].length];
        for (int figure = 0; figure < found.length; figure++) {
            int column = figure;
            double[] sorted = Arrays.stream(figures).mapToDouble(row -> row[column]).filter(value -> !Double.isNaN(value)).sorted().toArray();
            found[figure] = quantile(sorted, share);
        }
        return Quality.of(found);
    }

    /** Of values in ascending order, between two of them in proportion; NaN of none. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
