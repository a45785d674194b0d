package org.isolog.investigation;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.detect.Conformal;

/**
 * The events of a run that are findings, most anomalous first; equal scores in the order of their ids.
 *
 * @param rows      positions in the scores, by rank
 * @param ascending all scores of the run, ascending
 */
record Ranking(Scores scores, int[] rows, double[] ascending) {
    /** Anomalies beyond this rank that are no alerts are only scores: nobody reads that far, and each costs a row and an explanation. */
    private static final int MOST_FINDINGS = 2_500;

    static Ranking of(Scores scores) {
        int[] rows = IntStream.range(0, scores.size())
                .filter(row -> scores.severity(row) != Severity.NONE || scores.flagged(row)).toArray();
        IntArrays.parallelQuickSort(rows, (a, b) -> {
            int order = Double.compare(scores.score(b), scores.score(a));
            return order != 0 ? order : Integer.compare(a, b);
        });
        int kept = Math.min(rows.length, MOST_FINDINGS);
        while (kept < rows.length && scores.flagged(rows[kept])) {
            kept++;
        }
        double[] ascending = new double[scores.size()];
        Arrays.setAll(ascending, scores::score);
        Arrays.parallelSort(ascending);
        return new Ranking(scores, Arrays.copyOf(rows, kept), ascending);
    }

    int findings() {
        return rows.length;
    }

    /** Share of the events that score lower, 0..100. */
    double percentile(double score) {
        return 100.0 * Conformal.below(ascending, score) / ascending.length;
    }
}
