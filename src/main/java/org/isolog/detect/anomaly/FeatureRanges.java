package org.isolog.detect.anomaly;

import java.util.Arrays;

/**
 * What all trees share about the features: their weight in the choice of a split and the range from which population splits are drawn.
 *
 * @param weights weight of each feature, 0 or more
 * @param lows    least value of each feature over the whole training data, widened by the margin
 * @param highs   greatest value; below the least for a feature without any value
 */
record FeatureRanges(double[] weights, float[] lows, float[] highs) {

    static FeatureRanges none(double[] weights) {
        float[] lows = new float[weights.length];
        float[] highs = new float[weights.length];
        Arrays.fill(lows, Float.POSITIVE_INFINITY);
        Arrays.fill(highs, Float.NEGATIVE_INFINITY);
        return new FeatureRanges(weights, lows, highs);
    }

    void include(int feature, float value) {
        lows[feature] = Math.min(lows[feature], value);
        highs[feature] = Math.max(highs[feature], value);
    }

    /** Ranges widened on both sides by that share of their width, or of the size of a constant value (at least of 1). */
    FeatureRanges widened(double margin) {
        float[] newLows = lows.clone();
        float[] newHighs = highs.clone();
        for (int feature = 0; feature < lows.length; feature++) {
            double low = lows[feature];
            double high = highs[feature];
            if (low <= high) {
                double by = margin * (low < high ? high - low : Math.max(1, Math.abs(low)));
                newLows[feature] = finite(low - by);
                newHighs[feature] = finite(high + by);
            }
        }
        return new FeatureRanges(weights, newLows, newHighs);
    }

    static float finite(double value) {
        return (float) Math.clamp(value, -Float.MAX_VALUE, Float.MAX_VALUE);
    }
}
