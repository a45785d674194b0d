package org.isolog.ui.common.charts;

import org.isolog.core.Severity;

/**
 * Scores over time, up to millions, as flat arrays of the same length in ascending time. The arrays are not copied: leave them alone.
 *
 * @param times      milliseconds since 1970, UTC
 * @param scores     0..1
 * @param severities ordinals of {@link Severity}
 */
public record ScoreSeries(long[] times, float[] scores, byte[] severities) {

    /** Shown before there is a run. */
    public static ScoreSeries empty() {
        return new ScoreSeries(new long[0], new float[0], new byte[0]);
    }

    public int size() {
        return times.length;
    }

    /**
     * Lowest and highest score of each severity in each pixel column: what a drawing of all the points would show.
     *
     * @param columns at least 1
     */
    ScoreColumns perColumn(int columns) {
        ScoreColumns result = new ScoreColumns(columns);
        if (size() > 0) {
            double length = Math.max(1, times[size() - 1] - times[0]);
            for (int i = 0; i < size(); i++) {
                int column = (int) Math.min(columns - 1, (times[i] - times[0]) / length * columns);
                result.add(column, severities[i], scores[i], i);
            }
        }
        return result;
    }
}
