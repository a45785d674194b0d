package org.isolog.investigation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.isolog.core.IsologException;
import org.isolog.detect.Bootstrap;
import org.isolog.detect.Quality;
import org.isolog.detect.RankedRows;
import org.isolog.detect.table.TableRows;
import org.isolog.ingest.table.Table;
import org.isolog.ingest.table.TableReader;
import org.isolog.investigation.Trial.Detector;

/** Measures a detector on a labelled table. Labels are read only after every row is scored and the threshold stands. */
public final class EvaluateDetector {
    private static final int RESAMPLES = 200;

    private EvaluateDetector() {
    }

    /** Names of the detectors, the best first. */
    public static List<String> detectors() {
        return Arrays.stream(Detector.values()).map(Detector::word).toList();
    }

    /**
     * Trains on the table itself or on another one of normal rows, and scores every row of the table; once for every seed.
     *
     * @param file     CSV file, may be gzipped
     * @param hidden   its columns that are not learned from, neither there nor in {@code training}: that of the labels, and others
     * @param training CSV file of normal rows with the same columns; null to train on {@code file}
     * @param detector one of {@link #detectors()}
     * @throws IsologException if a file cannot be read, a column is missing, there is nothing to learn from, or labels are not of two kinds
     */
    public static Evaluation run(Path file, HiddenColumns hidden, Path training, String detector, Seeds seeds) {
        Detector wanted = Arrays.stream(Detector.values()).filter(known -> known.word().equals(detector)).findFirst()
                .orElseThrow(() -> new IsologException("DETECTOR",
                        "There is no detector " + detector + ". There is: " + String.join(", ", detectors()) + "."));
        Table table = TableReader.read(file);
        Labels.requireColumn(table, hidden.label(), file);
        for (String ignored : hidden.others()) {
            requireColumn(table, ignored, file);
        }
        Table normal = training == null ? table : TableReader.read(training);
        TableFeatures features = TableFeatures.learn(normal, hidden.all());
        requireUsable(features.names(), normal, training == null ? file : training);
        requireColumns(features.names(), table, file);
        TableRows rows = features.rows(table);
        TableRows normalRows = training == null ? null : features.rows(normal);
        requireValues(training == null ? rows : normalRows, training == null ? file : training);
        List<Trial> trials = LongStream.range(seeds.first(), seeds.first() + seeds.count())
                .mapToObj(seed -> Trial.run(wanted, normalRows, rows, seed)).toList();
        boolean[] labels = Labels.read(table, hidden.label(), file);
        return Evaluation.mean(trials.stream().map(trial -> measure(wanted.word(), rows.names().size(), trial, labels)).toList());
    }

    static Evaluation measure(String detector, int features, Trial trial, boolean[] labels) {
        RankedRows ranked = new RankedRows(trial.scores(), labels, trial.threshold());
        int anomalies = 0;
        for (boolean label : labels) {
            anomalies += label ? 1 : 0;
        }
        List<Evaluation.Channel> channels = new ArrayList<>();
        for (int channel = 0; channel < trial.channels().size(); channel++) {
            Quality alone = new RankedRows(trial.evidence()[channel], labels, trial.threshold()).quality();
            channels.add(new Evaluation.Channel(trial.channels().get(channel), alone.rocAuc(), alone.averagePrecision()));
        }
        Quality all = ranked.quality();
        Bootstrap ends = Bootstrap.of(ranked, RESAMPLES, labels.length);
        return new Evaluation(detector, labels.length, anomalies, trial.trainingRows(), features,
                figure(all, ends, Quality::rocAuc), figure(all, ends, Quality::averagePrecision), figure(all, ends, Quality::precisionAtK),
                figure(all, ends, Quality::precision), figure(all, ends, Quality::recall), figure(all, ends, Quality::f1),
                trial.threshold(), channels);
    }

    private static Evaluation.Figure figure(Quality quality, Bootstrap ends, ToDoubleFunction<Quality> of) {
        return new Evaluation.Figure(of.applyAsDouble(quality), of.applyAsDouble(ends.low()), of.applyAsDouble(ends.high()));
    }

    private static void requireColumn(Table table, String ignored, Path file) {
        if (table.column(ignored) == null) {
            throw new IsologException("TABLE-COLUMNS", file + " has no column " + ignored + " to ignore. Its columns are "
                    + Labels.shortened(table.names()) + ".");
        }
    }

    private static void requireUsable(List<String> features, Table training, Path file) {
        if (training.rows() == 0) {
            throw new IsologException("TABLE-EMPTY", file + " has no rows below its header, so there is nothing to learn from.");
        }
        if (features.isEmpty()) {
            throw new IsologException("TABLE-NO-NUMBERS", file + " has no column of numbers, and no column of words that occur more than once,"
                    + " besides the label. A detector needs at least one.");
        }
    }

    private static void requireValues(TableRows rows, Path file) {
        for (float[] column : rows.columns()) {
            for (float value : column) {
                if (value == value) {
                    return;
                }
            }
        }
        throw new IsologException("TABLE-NO-VALUES", file + " has no value in any row besides the label, so there is nothing to learn from.");
    }

    private static void requireColumns(List<String> features, Table table, Path file) {
        List<String> missing = features.stream().filter(name -> table.column(name) == null).toList();
        if (!missing.isEmpty()) {
            throw new IsologException("TABLE-COLUMNS", file + " lacks the columns " + Labels.shortened(missing)
                    + " of the training table. Both tables need the same columns.");
        }
    }
}
