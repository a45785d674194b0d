package org.isolog.ui.common.charts;

import java.util.Arrays;

/** How many events have which score. Made off the FX thread for large runs: it sorts. */
public final class ScoreDistribution {
    private final float[] sorted;

    private ScoreDistribution(float[] sorted) {
        this.sorted = sorted;
    }

    /** @param scores 0..1, in any order; copied */
    public static ScoreDistribution of(float[] scores) {
        float[] copy = scores.clone();
        Arrays.sort(copy);
        return new ScoreDistribution(copy);
    }

    public int size() {
        return sorted.length;
    }

    /** How many scores reach the threshold, which includes those that equal it. */
    public int atLeast(double threshold) {
        // The scores were rounded to floats; a threshold that equals one of them must be rounded alike.
        float least = (float) threshold;
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }

    /** Counts in equal bins over 0..1; the last includes 1. */
    long[] bins(int count) {
        long[] bins = new long[count];
        for (float score : sorted) {
            bins[Math.clamp((int) (score * count), 0, count - 1)]++;
        }
        return bins;
    }
}
