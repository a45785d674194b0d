package org.isolog.detect.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.isolog.detect.anomaly.ForestSettings;

/**
 * The default detector for tables of numbers: an isolation forest, the rarity of values by column, and the distance to the nearest known rows.
 *
 * <p>Each kind of evidence is measured in spreads ({@link Spread}) of its own, and a row scores as high as the kind that finds it the most
 * unusual: what only one kind can see is not outvoted. Of tables that may hold anomalies, rarity and distance are learned from the
 * three quarters of the rows that the forest finds least unusual, so that anomalies which resemble each other do not vouch for each other.
 * Both were chosen on made tables with five kinds of anomalies (TableComparison under src/bench): of all ways tried it is one that ranks no
 * kind worse than the forest by average precision.
 *
 * <p>Immutable. Scoring uses the common pool; the same rows and seed give the same scores on any number of threads.
 */
public final class TableModel {
    private static final int TREES = 100;
    private static final int SAMPLES = 256;
    private static final double LIKELY_NORMAL = 0.75;

    private final List<Channel> channels;
    private final List<Spread> measures;

    private TableModel(List<Channel> channels, List<Spread> measures) {
        this.channels = channels;
        this.measures = measures;
    }

    /**
     * A model, and the scores of the rows it was calibrated on.
     *
     * @param calibration of the rows that were learned from if they are mixed, else of those held out
     */
    public record Trained(TableModel model, TableScores calibration) {
        private static Trained of(List<Channel> channels, TableRows rows, boolean known) {
            List<double[]> scores = channels.stream().map(channel -> channel.score(rows, known)).toList();
            TableModel model = new TableModel(channels, scores.stream().map(Spread::of).toList());
            return new Trained(model, model.measured(scores));
        }
    }

    /** Learns from rows among which there may be anomalies, fewer than half; at least one row with a value. */
    public static Trained ofMixed(TableRows rows, long seed, Progress progress) {
        Channel forest = new ForestChannel(rows, ForestSettings.plain(TREES, SAMPLES, seed), progress);
        int[] normal = likelyNormal(forest.score(rows, true));
        List<Channel> channels = List.of(forest, new RarityChannel(rows.pick(normal)), new NearestChannel(rows, normal, seed));
        return Trained.of(channels, rows, true);
    }

    /**
     * Learns from normal rows.
     *
     * @param heldOut other normal rows, at least one, to measure scores by
     */
    public static Trained ofNormal(TableRows rows, TableRows heldOut, long seed, Progress progress) {
        int[] all = IntStream.range(0, rows.rows()).toArray();
        List<Channel> channels = List.of(new ForestChannel(rows, ForestSettings.baseline(TREES, SAMPLES, seed), progress),
                new RarityChannel(rows), new NearestChannel(rows, all, seed));
        return Trained.of(channels, heldOut, false);
    }

    private static int[] likelyNormal(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double highest = sorted[(int) (LIKELY_NORMAL * (sorted.length - 1))];
        return IntStream.range(0, scores.length).filter(row -> scores[row] <= highest).toArray();
    }

    /** Names of the kinds of evidence. */
    public List<String> channels() {
        return channels.stream().map(Channel::name).toList();
    }

    /**
     * Scores all rows.
     *
     * @param known whether these are the very rows that {@link #ofMixed} learned from, in the same order
     */
    public TableScores score(TableRows rows, boolean known) {
        return measured(channels.stream().map(channel -> channel.score(rows, known)).toList());
    }

    private TableScores measured(List<double[]> scores) {
        double[][] spreads = new double[scores.size()][];
        for (int i = 0; i < spreads.length; i++) {
            spreads[i] = Arrays.stream(scores.get(i)).map(measures.get(i)::apply).toArray();
        }
        return TableScores.of(channels(), spreads);
    }

    /** Takes the score of one row apart. */
    public RowReasons explain(TableRows rows, int row, boolean known) {
        double[][] parts = new double[channels.size()][];
        double[] spreads = new double[parts.length];
        int highest = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = channels.get(i).parts(rows, row, known);
            spreads[i] = measures.get(i).apply(channels.get(i).baseScore() + Arrays.stream(parts[i]).sum());
            highest = spreads[i] > spreads[highest] ? i : highest;
        }
        Spread measure = measures.get(highest);
        double[] shares = Arrays.stream(parts[highest]).map(part -> part / measure.width()).toArray();
        return new RowReasons(spreads[highest], channels.get(highest).name(), spreads,
                measure.apply(channels.get(highest).baseScore()), shares);
    }
}
