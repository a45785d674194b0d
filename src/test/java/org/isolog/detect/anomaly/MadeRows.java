package org.isolog.detect.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.isolog.core.Progress;

/** Rows made for tests: a cloud, with missing values and rare terms, whose last rows lie far outside. */
final class MadeRows {
    static final int ROWS = 3000;
    static final int OUTLIERS = 10;
    static final int FEATURES = 9;

    private MadeRows() {
    }

    static List<String> names() {
        return List.of("size", "count", "alpha", "rarity:user", "zeta", "constant", "root", "login", "never");
    }

    static float[][] columns(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] columns = new float[FEATURES][ROWS];
        for (int row = 0; row < ROWS; row++) {
            boolean outlier = row >= ROWS - OUTLIERS;
            for (int feature = 0; feature < 5; feature++) {
                float value = (float) (random.nextDouble() + random.nextDouble() + random.nextDouble());
                boolean missing = random.nextInt(20) == 0;
                columns[feature][row] = outlier && feature < 3 ? value + 6 : missing ? Float.NaN : value;
            }
            columns[5][row] = 7;
            columns[6][row] = random.nextInt(30) == 0 ? 1 : 0;
            columns[7][row] = random.nextInt(2);
            columns[8][row] = Float.NaN;
        }
        return columns;
    }

    static ForestSettings settings() {
        return ForestSettings.plain(100, 256, 42).withPopulation(0.3, 0.5);
    }

    static TrainedForest forest(ForestSettings settings) {
        return ForestTrainer.train(new TrainingRows(names(), columns(1), ROWS), settings, Progress.silent());
    }

    static double[] scores(TrainedForest forest, float[][] columns, int rows) {
        double[] scores = new double[rows];
        forest.score(columns, rows, scores);
        return scores;
    }

    static float[] row(float[][] columns, int row) {
        float[] values = new float[columns.length];
        for (int column = 0; column < values.length; column++) {
            values[column] = columns[column][row];
        }
        return values;
    }

    static List<Integer> highest(double[] scores, int count) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < scores.length; row++) {
            rows.add(row);
        }
        rows.sort((a, b) -> Double.compare(scores[b], scores[a]));
        return rows.subList(0, count);
    }
}
