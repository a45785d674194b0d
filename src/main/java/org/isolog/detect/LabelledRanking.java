package org.isolog.detect;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scored items of which it is known what they are: how well the scores tell anomalies from the rest, and how well alerts do. Items come
 * in groups that are drawn together, so that an interval does not take a burst of a thousand like events for a thousand proofs.
 *
 * <p>Equal scores are never ordered by chance: items of one score are counted at once, or get their expected share. Immutable, safe for
 * several threads.
 */
public final class LabelledRanking {
    private static final int CURVE_POINTS = 250;

    private final int[] order;
    private final double[] scores;
    private final boolean[] labels;
    private final boolean[] alerts;
    private final int[] groups;

    /**
     * @param scores higher is more anomalous
     * @param labels true for anomalies
     * @param alerts what a person would be told of
     * @param groups number of each item's group, from 0
     */
    public LabelledRanking(double[] scores, boolean[] labels, boolean[] alerts, int[] groups) {
        if (scores.length != labels.length || scores.length != alerts.length || scores.length != groups.length) {
            throw new IllegalArgumentException(scores.length + " scores, " + labels.length + " labels, " + alerts.length + " alerts, "
                    + groups.length + " groups");
        }
        this.scores = scores;
        this.labels = labels;
        this.alerts = alerts;
        this.groups = groups;
        order = new int[scores.length];
        Arrays.setAll(order, item -> item);
        IntArrays.parallelQuickSort(order, (a, b) -> scores[a] != scores[b] ? Double.compare(scores[b], scores[a]) : Integer.compare(a, b));
    }

    /**
     * A figure that is not defined, for lack of anomalies, of normal items or of alerts, is NaN.
     *
     * @param rocAuc           probability that an anomaly scores higher than a normal item, a tie counting half
     * @param averagePrecision as scikit-learn defines it
     * @param precisionAt      share of anomalies among the highest scores, for each number asked for
     * @param precision        share of anomalies among the alerts
     * @param recall           share of alerts among the anomalies
     * @param f1               harmonic mean of both
     * @param falseAlarms      alerts that are no anomalies
     */
    public record Figures(double rocAuc, double averagePrecision, double[] precisionAt, double precision, double recall, double f1,
                          double falseAlarms) {
    }

    /** Each item once. @param at for how many highest scores the precision is wanted */
    public Figures figures(int... at) {
        int[] once = new int[groups.length == 0 ? 0 : Arrays.stream(groups).max().orElseThrow() + 1];
        Arrays.fill(once, 1);
        return figures(once, at);
    }

    /** @param times how often each group counts */
    public Figures figures(int[] times, int... at) {
        Walk walk = new Walk(times, at);
        for (int from = 0; from < order.length; ) {
            from = walk.tie(from);
        }
        double normal = walk.all - walk.found;
        double precision = walk.rightAlerts / walk.allAlerts;
        double recall = walk.rightAlerts / walk.found;
        return new Figures(walk.wins / (walk.found * normal), walk.precisionGained / walk.found, walk.precisionAt(), precision, recall,
                walk.found == 0 ? Double.NaN : 2 * walk.rightAlerts / (walk.allAlerts + walk.found), walk.allAlerts - walk.rightAlerts);
    }

    /** Items from the highest score down, counted. */
    private final class Walk {
        private final int[] times;
        private final int[] at;
        private final double[] foundAt;
        private double all;
        private double found;
        private double wins;
        private double precisionGained;
        private double allAlerts;
        private double rightAlerts;

        Walk(int[] times, int[] at) {
            this.times = times;
            this.at = at;
            foundAt = new double[at.length];
        }

        /** Counts the items of one score. @return position behind them */
        int tie(int from) {
            double score = scores[order[from]];
            double size = 0;
            double hits = 0;
            int end = from;
            while (end < order.length && scores[order[end]] == score) {
                int item = order[end++];
                int weight = times[groups[item]];
                size += weight;
                hits += labels[item] ? weight : 0;
                allAlerts += alerts[item] ? weight : 0;
                rightAlerts += alerts[item] && labels[item] ? weight : 0;
            }
            for (int i = 0; i < at.length; i++) {
                double taken = Math.clamp(at[i] - all, 0, size);
                foundAt[i] += size == 0 ? 0 : hits * taken / size;
            }
            // A normal item loses to every anomaly above it, and half to those of its own score.
            wins += (size - hits) * (found + hits / 2);
            all += size;
            found += hits;
            precisionGained += size == 0 ? 0 : hits * found / all;
            return end;
        }

        double[] precisionAt() {
            double[] shares = new double[at.length];
            Arrays.setAll(shares, i -> foundAt[i] / Math.min(at[i], all));
            return shares;
        }
    }

    /** A place on a curve, both 0..1. */
    public record Point(double x, double y) {
    }

    /** False-alarm share to the right, found share up, from (0, 0) to (1, 1); of many points some hundred. */
    public List<Point> roc() {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        double anomalies = anomalies();
        double normal = labels.length - anomalies;
        counts((found, seen) -> points.add(new Point((seen - found) / normal, found / anomalies)));
        return anomalies == 0 || normal == 0 ? List.of() : thinned(points);
    }

    /** Found share to the right, precision up, from the highest score to all items; of many points some hundred. */
    public List<Point> precisionRecall() {
        List<Point> points = new ArrayList<>();
        double anomalies = anomalies();
        counts((found, seen) -> points.add(new Point(found / anomalies, (double) found / seen)));
        return anomalies == 0 ? List.of() : thinned(points);
    }

    private interface Count {
        void at(int found, int seen);
    }

    /** Tells anomalies and items so far after each different score. */
    private void counts(Count each) {
        int found = 0;
        for (int i = 0; i < order.length; i++) {
            found += labels[order[i]] ? 1 : 0;
            if (i + 1 == order.length || scores[order[i + 1]] != scores[order[i]]) {
                each.at(found, i + 1);
            }
        }
    }

    private double anomalies() {
        int anomalies = 0;
        for (boolean label : labels) {
            anomalies += label ? 1 : 0;
        }
        return anomalies;
    }

    /** Points that lie at least one step from the last one kept, and both ends. */
    private static List<Point> thinned(List<Point> points) {
        if (points.size() <= CURVE_POINTS) {
            return List.copyOf(points);
        }
        double step = 2.0 / CURVE_POINTS;
        List<Point> kept = new ArrayList<>();
        Point last = null;
        for (Point point : points) {
            if (last == null || Math.abs(point.x - last.x) + Math.abs(point.y - last.y) >= step || point == points.getLast()) {
                kept.add(point);
                last = point;
            }
        }
        return List.copyOf(kept);
    }
}
