package org.isolog.ui.common.charts;

import java.util.Arrays;
import org.isolog.core.Severity;

/** Range of the scores by severity, count and best point of each pixel column. */
final class ScoreColumns {
    private static final int KINDS = Severity.values().length;

    private final float[] low;
    private final float[] high;
    private final int[] counts;
    private final int[] best;
    private final float[] bestScore;

    ScoreColumns(int columns) {
        low = new float[columns * KINDS];
        high = new float[columns * KINDS];
        counts = new int[columns];
        best = new int[columns];
        bestScore = new float[columns];
        Arrays.fill(low, Float.POSITIVE_INFINITY);
        Arrays.fill(high, Float.NEGATIVE_INFINITY);
        Arrays.fill(bestScore, Float.NEGATIVE_INFINITY);
        Arrays.fill(best, -1);
    }

    void add(int column, int severity, float score, int index) {
        int at = column * KINDS + severity;
        low[at] = Math.min(low[at], score);
        high[at] = Math.max(high[at], score);
        counts[column]++;
        if (score > bestScore[column]) {
            bestScore[column] = score;
            best[column] = index;
        }
    }

    int size() {
        return counts.length;
    }

    boolean has(int column, Severity severity) {
        return high[column * KINDS + severity.ordinal()] != Float.NEGATIVE_INFINITY;
    }

    float low(int column, Severity severity) {
        return low[column * KINDS + severity.ordinal()];
    }

    float high(int column, Severity severity) {
        return high[column * KINDS + severity.ordinal()];
    }

    int count(int column) {
        return counts[column];
    }

    /** Index of the point with the highest score in the column, the earliest of equals; -1 if it has none. */
    int best(int column) {
        return best[column];
    }
}
