package org.isolog.detect;

import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.Reason;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.detect.anomaly.PathContributions;
import org.isolog.features.FeatureSource;
import org.isolog.features.columns.EventColumns;

/** A model together with the events it is to score and explain. Safe to read from several threads. */
public final class BoundModel {
    private final DetectionModel model;
    private final EventColumns events;
    private final FeatureSource features;

    BoundModel(DetectionModel model, EventColumns events, FeatureSource features) {
        this.model = model;
        this.events = events;
        this.features = features;
    }

    public EventColumns events() {
        return events;
    }

    public DetectionModel model() {
        return model;
    }

    /** The scores of all events, ascending by id, with p-values and severities, and the least score of an alert. */
    public ScoredEvents score(Progress progress) {
        progress.step("Scoring");
        int[] rows = IntStream.range(0, events.rows()).toArray();
        double[] scores = new BlockScorer(model.forest(), features).score(rows, progress);
        double threshold = ReviewBudget.of(scores, model.settings().budget());
        Calibration calibration = model.calibration();
        long[] ids = new long[scores.length];
        double[] pValues = new double[scores.length];
        byte[] severities = new byte[scores.length];
        boolean[] flags = new boolean[scores.length];
        for (int row = 0; row < scores.length; row++) {
            ids[row] = events.id(row);
            pValues[row] = calibration.pValue(scores[row]);
            flags[row] = scores[row] >= threshold;
            Severity severity = SeverityRule.of(scores[row], pValues[row], flags[row]);
            severities[row] = (byte) severity.ordinal();
        }
        return new ScoredEvents(new Scores(ids, scores, pValues, severities, flags), threshold, calibration.size());
    }

    /** The score of a row taken apart, one entry a feature in the order of {@link #featureNames}. */
    public PathContributions contributions(int row) {
        float[][] columns = new float[features.names().size()][1];
        features.fill(new int[] {row}, 0, 1, columns);
        return model.forest().contributions(columns, 0);
    }

    /** The score the row would have if one feature were as if nothing were known of it. */
    public double scoreWithout(int row, int feature) {
        float[][] columns = new float[features.names().size()][1];
        features.fill(new int[] {row}, 0, 1, columns);
        columns[feature][0] = features.names().get(feature).startsWith(FeatureSource.SPARSE) ? 0 : Float.NaN;
        double[] score = new double[1];
        model.forest().score(columns, 1, score);
        return score[0];
    }

    public List<String> featureNames() {
        return features.names();
    }

    /** The facts behind a feature of a row. @param event the event of that row */
    public Reason reason(int feature, Event event, int row) {
        return features.reason(feature, event, row);
    }
}
