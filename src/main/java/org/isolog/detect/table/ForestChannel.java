package org.isolog.detect.table;

import org.isolog.core.Progress;
import org.isolog.detect.anomaly.ForestSettings;
import org.isolog.detect.anomaly.ForestTrainer;
import org.isolog.detect.anomaly.TrainedForest;
import org.isolog.detect.anomaly.TrainingRows;

/** How soon random splits set a row apart: the isolation forest. */
final class ForestChannel implements Channel {
    private final TrainedForest forest;

    /** Learns from at most {@link TrainingRows#MOST_ROWS} rows. */
    ForestChannel(TableRows training, ForestSettings settings, Progress progress) {
        TableRows drawn = training.rows() <= TrainingRows.MOST_ROWS ? training
                : training.pick(Draw.rows(training.rows(), TrainingRows.MOST_ROWS, settings.seed()));
        this.forest = ForestTrainer.train(new TrainingRows(drawn.names(), drawn.columns(), drawn.rows()), settings, progress);
    }

    @Override
    public String name() {
        return "forest";
    }

    @Override
    public double[] score(TableRows rows, boolean known) {
        double[] scores = new double[rows.rows()];
        forest.score(rows.columns(), rows.rows(), scores);
        return scores;
    }

    @Override
    public double baseScore() {
        return forest.baseScore();
    }

    @Override
    public double[] parts(TableRows rows, int row, boolean known) {
        return forest.contributions(rows.columns(), row).points();
    }
}
