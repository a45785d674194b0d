package org.isolog.investigation;

import java.util.List;
import org.isolog.core.Progress;
import org.isolog.detect.AlertThreshold;
import org.isolog.detect.anomaly.ForestSettings;
import org.isolog.detect.anomaly.ForestTrainer;
import org.isolog.detect.anomaly.TrainedForest;
import org.isolog.detect.anomaly.TrainingRows;

/**
 * One training and scoring of a forest, without labels.
 *
 * @param scores       of the rows asked for
 * @param threshold    least score of an alert
 * @param trainingRows rows the forest learned from
 */
record ForestTrial(double[] scores, double threshold, int trainingRows) {
    /** Share of normal training rows that are kept apart to find the threshold. */
    private static final double HELD_OUT = 0.2;

    /** Trains on the rows that are scored, on at most {@link TrainingRows#MOST_ROWS} of them. */
    static ForestTrial onItself(List<String> names, float[][] columns, int rows, ForestSettings settings) {
        int[] drawn = new RowSplit(rows, settings.seed()).take(TrainingRows.MOST_ROWS);
        TrainedForest forest = train(names, columns, drawn, settings);
        double[] scores = score(forest, columns, rows);
        return new ForestTrial(scores, AlertThreshold.ofMixed(scores), drawn.length);
    }

    /** Trains on normal rows, a fifth of which only serve to find the threshold. */
    static ForestTrial onNormal(List<String> names, float[][] normal, int normalRows, float[][] columns, int rows, ForestSettings settings) {
        RowSplit split = new RowSplit(normalRows, settings.seed());
        int[] heldOut = split.take(Math.max(1, (int) (HELD_OUT * normalRows)));
        int[] drawn = split.take(TrainingRows.MOST_ROWS);
        if (drawn.length == 0) {
            drawn = heldOut;
        }
        TrainedForest forest = train(names, normal, drawn, settings);
        double threshold = AlertThreshold.ofNormal(score(forest, RowSplit.pick(normal, heldOut), heldOut.length));
        return new ForestTrial(score(forest, columns, rows), threshold, drawn.length);
    }

    private static TrainedForest train(List<String> names, float[][] columns, int[] rows, ForestSettings settings) {
        return ForestTrainer.train(new TrainingRows(names, RowSplit.pick(columns, rows), rows.length), settings, Progress.silent());
    }

    private static double[] score(TrainedForest forest, float[][] columns, int rows) {
        double[] scores = new double[rows];
        forest.score(columns, rows, scores);
        return scores;
    }
}
