package org.isolog.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Progress;
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
            Severity severity = SeverityRule.of(scores[row], calibration, flags[row]);
            severities[row] = (byte) severity.ordinal();
        }
        return new ScoredEvents(new Scores(ids, scores, pValues, severities, flags), threshold, calibration.size());
    }

    /**
     * The score of an event taken apart. All words of its text count as one contribution; features that neither raise nor lower the
     * score are left out.
     *
     * @param event       one of the events that this model was bound to
     * @param withoutEach whether each contribution also says what the score would be without it
     */
    public Explanation explain(Event event, boolean withoutEach) {
        int row = events.rowOf(event.id());
        float[][] values = new float[features.names().size()][1];
        features.fill(new int[] {row}, 0, 1, values);
        PathContributions parts = model.forest().contributions(values, 0);
        List<Contribution> contributions = new ArrayList<>();
        int strongestWord = -1;
        double levels = 0;
        double points = 0;
        for (int feature = 0; feature < values.length; feature++) {
            if (parts.levels()[feature] == 0) {
                continue;
            }
            if (features.names().get(feature).startsWith(FeatureSource.SPARSE)) {
                levels += parts.levels()[feature];
                points += parts.points()[feature];
                if (strongestWord < 0 || parts.levels()[feature] > parts.levels()[strongestWord]) {
                    strongestWord = feature;
                }
            } else {
                contributions.add(new Contribution(features.names().get(feature), parts.levels()[feature], parts.points()[feature],
                        withoutEach ? without(values, feature) : Double.NaN, features.reason(feature, event, row)));
            }
        }
        if (strongestWord >= 0) {
            contributions.add(new Contribution(FeatureSource.SPARSE, levels, points, Double.NaN,
                    features.reason(strongestWord, event, row)));
        }
        contributions.sort(Comparator.comparingDouble((Contribution part) -> -Math.abs(part.points())).thenComparing(Contribution::feature));
        return new Explanation(event.id(), parts.baseScore(), parts.score(), contributions);
    }

    /** The score the row would have if nothing were known of one feature. */
    private double without(float[][] values, int feature) {
        float known = values[feature][0];
        values[feature][0] = Float.NaN;
        double[] score = new double[1];
        model.forest().score(values, 1, score);
        values[feature][0] = known;
        return score[0];
    }
}
