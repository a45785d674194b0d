package org.isolog.detect.table;

import java.util.Arrays;

/**
 * The measure by which scores of different units are compared: how far a score lies above the median of calibration scores, in distances
 * from their first decile up to that median. Anomalies lie above the median, so they do not stretch the measure as long as they are fewer than
 * half, and it goes on evenly beyond the highest calibration score.
 *
 * @param median of the calibration scores
 * @param width  distance from the first decile up to it, above 0
 */
record Spread(double median, double width) {
    /** Where the median equals the first decile, the mean distance from the median counts; where all scores are equal, 1. */
    static Spread of(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double width = median - sorted[sorted.length / 10];
        if (width <= 0) {
            width = Arrays.stream(sorted).map(score -> Math.abs(score - median)).average().orElseThrow();
        }
        return new Spread(median, width > 0 ? width : 1);
    }

    double apply(double score) {
        return (score - median) / width;
    }
}
