package org.isolog.detect.anomaly;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/** Spearman's correlation of ranks; equal values share their mean rank. */
final class RankCorrelation {
    private RankCorrelation() {
    }

    static double of(double[] one, double[] other) {
        double[] ranks = ranks(one);
        double[] otherRanks = ranks(other);
        double mean = (one.length - 1) / 2.0;
        double together = 0;
        double spread = 0;
        double otherSpread = 0;
        for (int i = 0; i < one.length; i++) {
            together += (ranks[i] - mean) * (otherRanks[i] - mean);
            spread += (ranks[i] - mean) * (ranks[i] - mean);
            otherSpread += (otherRanks[i] - mean) * (otherRanks[i] - mean);
        }
        return together / Math.sqrt(spread * otherSpread);
    }

    private static double[] ranks(double[] values) {
        int[] order = new int[values.length];
        Arrays.setAll(order, i -> i);
        IntArrays.parallelQuickSort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to - 1) / 2.0;
            }
        }
        return ranks;
    }
}
