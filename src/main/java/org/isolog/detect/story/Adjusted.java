package org.isolog.detect.story;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.stream.IntStream;

/** Adjusted p-values: the share of false ones to expect among all that are at least as unlikely (Benjamini, Hochberg 1995). */
final class Adjusted {
    private Adjusted() {
    }

    /** @return for each p-value the least of {@code p * count / rank} over itself and all greater ones, at most 1 */
    static double[] of(double[] pValues) {
        int[] order = IntStream.range(0, pValues.length).toArray();
        // Equal ones get the same whatever their order.
        IntArrays.parallelQuickSort(order, (a, b) -> Double.compare(pValues[a], pValues[b]));
        double[] adjusted = new double[pValues.length];
        double least = 1;
        for (int rank = order.length; rank > 0; rank--) {
            least = Math.min(least, pValues[order[rank - 1]] * order.length / rank);
            adjusted[order[rank - 1]] = least;
        }
        return adjusted;
    }
}
