package org.isolog.core;

/**
 * How well findings are ranked by what was learned, measured on labelled patterns that were not learned from, beside the ranking by
 * score alone on the same patterns.
 *
 * @param split     how patterns were held out
 * @param patterns  measured on
 * @param malicious of them
 * @param gain      of average precision, learned minus score, the same resamples for both
 */
public record LearnedFigures(Split split, int patterns, int malicious, Measured score, Measured learned, Interval gain) {

    /** How patterns are held out. */
    public enum Split {
        /** Five parts; each is ranked by what was learned from the other four. A pattern is in one part with all its events. */
        BY_PATTERN,
        /** The later 40 percent are ranked by what was learned from the earlier 60. */
        BY_TIME
    }

    /** @param rocAuc area under the ROC curve @param averagePrecision as scikit-learn defines it */
    public record Measured(Interval rocAuc, Interval averagePrecision) {
    }

    /** A figure with its 95 percent bootstrap interval. */
    public record Interval(double value, double low, double high) {
    }
}
