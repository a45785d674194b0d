package org.isolog.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Explanation.Share;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.features.FeatureSource;
import org.isolog.features.columns.EventColumns;

/** A model together with the events it is to score and explain. Safe to read from several threads. */
public final class BoundModel {
    private static final double STRONG_BITS = -StrictMath.log(SeverityRule.HIGH_P) / StrictMath.log(2);

    private final DetectionModel model;
    private final EventColumns events;
    private final FeatureSource features;
    private final AlertUnits units;

    BoundModel(DetectionModel model, EventColumns events, AlertUnits units, FeatureSource features) {
        this.model = model;
        this.events = events;
        this.units = units;
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
        return score(IntStream.range(0, events.rows()).toArray(), progress);
    }

    /**
     * The scores of some events. Alerts are found among their units alone; the other events are history.
     *
     * @param rows row numbers, ascending
     */
    public ScoredEvents score(int[] rows, Progress progress) {
        progress.step("Scoring");
        Scoring scoring = model.scoring();
        double[] suspicion = new BlockScorer(scoring, features).score(rows, progress);
        double[] scores = Arrays.stream(suspicion).map(scoring::score).toArray();
        Calibration calibration = model.calibration();
        double[] strongest = units.strongest(rows, suspicion);
        double[] ofUnits = Arrays.stream(strongest).map(most -> most == Double.NEGATIVE_INFINITY ? Double.NaN : calibration.pValue(most)).toArray();
        FalseDiscoveries discoveries = FalseDiscoveries.of(Arrays.stream(ofUnits).filter(Double::isFinite).toArray(), FalseDiscoveries.SHARE);
        double budget = model.settings().budget();
        boolean judged = budget == DetectionSettings.AUTOMATIC_BUDGET && calibration.judgesAlerts();
        double threshold = judged ? Double.NaN : ReviewBudget.of(scores, budget);
        long[] ids = new long[scores.length];
        double[] pValues = new double[scores.length];
        byte[] severities = new byte[scores.length];
        boolean[] flags = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            ids[i] = events.id(rows[i]);
            pValues[i] = calibration.pValue(suspicion[i]);
            boolean discovered = discoveries.has(ofUnits[units.of(rows[i])]) && pValues[i] <= SeverityRule.MEDIUM_P;
            flags[i] = judged ? discovered : scores[i] >= threshold;
            severities[i] = (byte) SeverityRule.of(pValues[i], discovered, discovered ? strongChannels(rows[i]) : 0, flags[i]).ordinal();
        }
        return new ScoredEvents(new Scores(ids, scores, pValues, severities, flags), judged ? weakestAlert(ofUnits, strongest, discoveries) : threshold,
                calibration.size(), discoveries.alerts(), judged ? discoveries.expectedFalse() : Double.NaN);
    }

    /** The least score with which a unit is an alert; 1 if none is. */
    private double weakestAlert(double[] pValues, double[] strongest, FalseDiscoveries discoveries) {
        return IntStream.range(0, pValues.length).filter(unit -> discoveries.has(pValues[unit]))
                .mapToDouble(unit -> model.scoring().score(strongest[unit])).min().orElse(1);
    }

    /** The names of the columns of {@link #evidence}, each once. */
    public List<String> featureNames() {
        return features.names();
    }

    /**
     * The features of some events.
     *
     * @param rows row numbers
     * @return by feature, then in the order of {@code rows}; NaN where missing
     */
    public float[][] evidence(int[] rows) {
        float[][] values = new float[features.names().size()][rows.length];
        features.fill(rows, 0, rows.length, values);
        return values;
    }

    /** How many bits of surprise make a score, whatever the model: 10 bits make 0.5, 20 make 0.75. @param score 0..1 */
    public static double bitsOf(double score) {
        return -ChannelScoring.HALF * StrictMath.log(Math.max(Double.MIN_NORMAL, 1 - score)) / StrictMath.log(2);
    }

    /** The kinds of evidence that the model's scores are made of, in the order of {@link #channelBits}. */
    public List<Channel> channels() {
        return model.scoring().channels();
    }

    /**
     * What each channel says of some events, each by itself: its calibrated surprise in bits, at least 0, higher is more suspicious. The
     * tutorials' forest has no calibration; there its score stands for bits.
     *
     * @param rows row numbers
     * @return by channel in the order of {@link #channels}, then in the order of {@code rows}
     */
    public double[][] channelBits(int[] rows, Progress progress) {
        return new BlockScorer(model.scoring(), features).bits(rows, progress);
    }

    /** The unit in which each event is counted as an alert: an address, else a user, else a host, within an hour. */
    public AlertUnits alertUnits() {
        return units;
    }

    private int strongChannels(int row) {
        List<Channel> channels = channels();
        double[][] bits = new double[channels.size()][1];
        model.scoring().bits(evidence(new int[] {row}), 1, bits);
        return (int) IntStream.range(0, bits.length)
                .filter(channel -> channels.get(channel) != Channel.FOREST && bits[channel][0] >= STRONG_BITS).count();
    }

    /**
     * The score of an event taken apart. Features that neither raise nor lower the score are left out.
     *
     * @param event       one of the events that this model was bound to
     * @param withoutEach whether each contribution also says what the score would be without it
     */
    public Explanation explain(Event event, boolean withoutEach) {
        int row = events.rowOf(event.id());
        float[][] values = evidence(new int[] {row});
        TakenApart parts = model.scoring().takeApart(values, 0);
        double[] without = new double[values.length];
        Arrays.fill(without, Double.NaN);
        if (withoutEach) {
            withoutEach(values, parts, without);
        }
        List<Share> shares = new ArrayList<>();
        for (TakenApart.Share share : parts.shares()) {
            List<Contribution> contributions = new ArrayList<>();
            double points = 0;
            for (int feature = 0; feature < values.length; feature++) {
                points += share.points()[feature];
                if (share.points()[feature] != 0) {
                    contributions.add(new Contribution(features.names().get(feature), share.levels()[feature], share.points()[feature],
                            without[feature], features.reason(feature, event, row)));
                }
            }
            shares.add(new Share(share.channel(), share.bits(), points, contributions));
        }
        return new Explanation(event.id(), parts.base(), parts.score(), shares);
    }

    /**
     * The score the row would have if nothing were known of one feature, of each that counts. All are scored together, as so many rows.
     *
     * @param without receives the scores, by feature
     */
    private void withoutEach(float[][] values, TakenApart parts, double[] without) {
        int[] counting = IntStream.range(0, values.length).filter(feature -> parts.shares().stream().anyMatch(share -> share.points()[feature] != 0)).toArray();
        float[][] each = new float[values.length][counting.length];
        for (int feature = 0; feature < values.length; feature++) {
            Arrays.fill(each[feature], values[feature][0]);
        }
        for (int i = 0; i < counting.length; i++) {
            each[counting[i]][i] = Float.NaN;
        }
        double[] suspicion = new double[counting.length];
        model.scoring().suspicion(each, counting.length, suspicion);
        for (int i = 0; i < counting.length; i++) {
            without[counting[i]] = model.scoring().score(suspicion[i]);
        }
    }
}
