package org.isolog.detect.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.isolog.detect.anomaly.ForestSettings;

/**
 * The default detector for tables of numbers and categories: an isolation forest, the rarity of values by column, and the distance to the nearest known rows.
 *
 * <p>Each kind of evidence is measured in spreads ({@link Spread}) of its own, and a row scores as high as the kind that finds it the most
 * unusual: what only one kind can see is not outvoted. Of tables that may hold anomalies, rarity is learned from the three quarters of the
 * rows that the forest finds least unusual, so that anomalies which resemble each other do not vouch for each other. How many rows are
 * anomalies nobody knows, so each hand of reference rows for distances trusts another share of them, from one half to nine tenths. All
 * this was chosen on made tables with six kinds of anomalies (TableComparison under src/bench).
 *
 * <p>Immutable. Scoring uses the common pool; the same rows and seed give the same scores on any number of threads.
 */
public final class TableModel {
    /** Three times as many as usual: scores then depend on the seed little more than half as much. */
    private static final int TREES = 300;
    private static final int SAMPLES = 256;
    /** Share of the least unusual rows whose values are counted. */
    private static final double LIKELY_NORMAL = 0.75;
    /** Shares of the least unusual rows that the strictest and the most trusting hand of reference rows are drawn from. */
    private static final double STRICTEST = 0.5;
    private static final double MOST_TRUSTING = 0.9;

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
        double[] scores = forest.score(rows, true);
        int[][] trusted = new int[NearestChannel.HANDS][];
        for (int hand = 0; hand < trusted.length; hand++) {
            trusted[hand] = leastUnusual(scores, STRICTEST + (MOST_TRUSTING - STRICTEST) * hand / (trusted.length - 1));
        }
        List<Channel> channels = List.of(forest, new RarityChannel(rows.pick(leastUnusual(scores, LIKELY_NORMAL))),
                NearestChannel.of(rows, trusted, seed));
        return Trained.of(channels, rows, true);
    }

    /**
     * Learns from normal rows.
     *
     * @param heldOut other normal rows, at least one, to measure scores by
     */
    public static Trained ofNormal(TableRows rows, TableRows heldOut, long seed, Progress progress) {
        int[][] all = new int[NearestChannel.HANDS][];
        Arrays.fill(all, IntStream.range(0, rows.rows()).toArray());
        List<Channel> channels = List.of(new ForestChannel(rows, ForestSettings.baseline(TREES, SAMPLES, seed), progress),
                new RarityChannel(rows), NearestChannel.of(rows, all, seed));
        return Trained.of(channels, heldOut, false);
    }

    private static int[] leastUnusual(double[] scores, double share) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double highest = sorted[(int) (share * (sorted.length - 1))];
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
