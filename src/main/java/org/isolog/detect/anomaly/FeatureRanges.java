package org.isolog.detect.anomaly;

import java.util.Arrays;

/**
 * What all trees share about the features: the ranges from which population splits are drawn.
 *
 * @param lows  least value of each feature over the whole training data, widened by the margin
 * @param highs greatest value; below the least for a feature without any value
 */
record FeatureRanges(float[] lows, float[] highs) {

    static FeatureRanges none(int features) {
        float[] lows = new float[features];
        float[] highs = new float[features];
        Arrays.fill(lows, Float.POSITIVE_INFINITY);
        Arrays.fill(highs, Float.NEGATIVE_INFINITY);
        return new FeatureRanges(lows, highs);
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
        return new FeatureRanges(newLows, newHighs);
    }

    static float finite(double value) {
        return (float) Math.clamp(value, -Float.MAX_VALUE, Float.MAX_VALUE);
    }
}
