package org.isolog.investigation;

import java.nio.file.Path;
import java.util.List;
import org.isolog.core.IsologException;
import org.isolog.detect.Metrics;
import org.isolog.detect.anomaly.ForestSettings;
import org.isolog.ingest.table.Table;
import org.isolog.ingest.table.TableReader;

/** Measures a detector on a labelled table. Labels are read only after every row is scored and the threshold stands. */
public final class EvaluateDetector {
    private static final int TREES = 100;
    private static final int SAMPLES = 256;

    private EvaluateDetector() {
    }

    /**
     * Trains on the table itself or on another one of normal rows, and scores every row of the table.
     *
     * @param file     CSV file, may be gzipped
     * @param label    its column that says which rows are anomalies; not learned from, neither there nor in {@code training}
     * @param training CSV file of normal rows with the same columns; null to train on {@code file}
     * @param detector {@code forest}
     * @param seed     of every random choice
     * @throws IsologException if a file cannot be read, a column is missing, there is nothing to learn from, or labels are not of two kinds
     */
    public static Evaluation run(Path file, String label, Path training, String detector, long seed) {
        if (!"forest".equals(detector)) {
            throw new IsologException("DETECTOR", "There is no detector " + detector + ". There is: forest.");
        }
        Table table = TableReader.read(file);
        Labels.requireColumn(table, label, file);
        Table normal = training == null ? table : TableReader.read(training);
        TableFeatures features = TableFeatures.learn(normal, label);
        requireUsable(features.names(), normal, training == null ? file : training);
        requireColumns(features.names(), table, file);
        float[][] columns = features.encode(table);
        ForestTrial trial = training == null
                ? ForestTrial.onItself(features.names(), columns, table.rows(), ForestSettings.plain(TREES, SAMPLES, seed))
                : ForestTrial.onNormal(features.names(), features.encode(normal), normal.rows(), columns, table.rows(),
                        ForestSettings.baseline(TREES, SAMPLES, seed));
        return measure(detector, features.names().size(), trial, Labels.read(table, label, file));
    }

    static Evaluation measure(String detector, int features, ForestTrial trial, boolean[] labels) {
        int anomalies = 0;
        for (boolean label : labels) {
            anomalies += label ? 1 : 0;
        }
        double[] scores = trial.scores();
        return new Evaluation(detector, labels.length, anomalies, trial.trainingRows(), features, Metrics.rocAuc(scores, labels),
                Metrics.averagePrecision(scores, labels), Metrics.precisionAt(anomalies, scores, labels),
                Metrics.f1(trial.threshold(), scores, labels), trial.threshold());
    }

    private static void requireUsable(List<String> features, Table training, Path file) {
        if (training.rows() == 0) {
            throw new IsologException("TABLE-EMPTY", file + " has no rows below its header, so there is nothing to learn from.");
        }
        if (features.isEmpty()) {
            throw new IsologException("TABLE-NO-NUMBERS", file + " has no column of numbers, and no column of words that occur more than once,"
                    + " besides the label. The forest needs at least one.");
        }
    }

    private static void requireColumns(List<String> features, Table table, Path file) {
        List<String> missing = features.stream().filter(name -> table.column(name) == null).toList();
        if (!missing.isEmpty()) {
            throw new IsologException("TABLE-COLUMNS", file + " lacks the columns " + String.join(", ", missing)
                    + " of the training table. Both tables need the same columns.");
        }
    }
}
