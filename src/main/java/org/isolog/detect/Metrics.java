package org.isolog.detect;

import java.util.Arrays;

/**
 * How well scores tell anomalies from the rest. Higher scores mean more anomalous; labels are true for anomalies.
 *
 * <p>Equal scores are never ordered by chance: all rows of one score are counted at once, or get their expected share.
 * A figure that is not defined, for lack of anomalies or of normal rows, is NaN.
 */
public final class Metrics {
    private Metrics() {
    }

    /** Probability that an anomaly scores higher than a normal row, a tie counting half (area under the ROC curve). */
    public static double rocAuc(double[] scores, boolean[] labels) {
        double wins = 0;
        long normalBelow = 0;
        long anomalies = 0;
        int[] order = descending(scores, labels);
        for (int end = order.length; end > 0; ) {
            int from = startOfTie(order, scores, end);
            long hits = hits(order, labels, from, end);
            long normal = end - from - hits;
            wins += hits * (normalBelow + normal / 2.0);
            normalBelow += normal;
            anomalies += hits;
            end = from;
        }
        return wins / ((double) anomalies * normalBelow);
    }

    /** Sum over the distinct scores, from the highest, of precision times the gain in recall; the definition of scikit-learn. */
    public static double averagePrecision(double[] scores, boolean[] labels) {
        int[] order = descending(scores, labels);
        long all = hits(order, labels, 0, order.length);
        double sum = 0;
        long found = 0;
        for (int from = 0; from < order.length; ) {
            int end = endOfTie(order, scores, from);
            long hits = hits(order, labels, from, end);
            found += hits;
            sum += hits * (double) found / end;
            from = end;
        }
        return sum / all;
    }

    /** Share of anomalies among the {@code k} highest scores; of a tie across the border its expected share. */
    public static double precisionAt(int k, double[] scores, boolean[] labels) {
        int[] order = descending(scores, labels);
        int border = Math.min(k, order.length);
        double found = 0;
        for (int from = 0; from < border; ) {
            int end = endOfTie(order, scores, from);
            double share = (double) (Math.min(border, end) - from) / (end - from);
            found += share * hits(order, labels, from, end);
            from = end;
        }
        return found / border;
    }

    /** Harmonic mean of precision and recall where scores of at least {@code threshold} are alerts; 0 if no alert is right. */
    public static double f1(double threshold, double[] scores, boolean[] labels) {
        long right = 0;
        long alerts = 0;
        long anomalies = 0;
        for (int row = 0; row < scores.length; row++) {
            boolean alert = scores[row] >= threshold;
            alerts += alert ? 1 : 0;
            anomalies += labels[row] ? 1 : 0;
            right += alert && labels[row] ? 1 : 0;
        }
        return anomalies == 0 ? Double.NaN : 2.0 * right / (alerts + anomalies);
    }

    /** The rows by falling score, equal ones as they stand. */
    static int[] descending(double[] scores, boolean[] labels) {
        if (scores.length != labels.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + labels.length + " labels");
        }
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, row -> row);
        Arrays.parallelSort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private static int startOfTie(int[] order, double[] scores, int end) {
        int from = end - 1;
        while (from > 0 && scores[order[from - 1]] == scores[order[end - 1]]) {
            from--;
        }
        return from;
    }

    private static int endOfTie(int[] order, double[] scores, int from) {
        int end = from + 1;
        while (end < order.length && scores[order[end]] == scores[order[from]]) {
            end++;
        }
        return end;
    }

    private static long hits(int[] order, boolean[] labels, int from, int end) {
        long hits = 0;
        for (int i = from; i < end; i++) {
            hits += labels[order[i]] ? 1 : 0;
        }
        return hits;
    }
}
