package org.isolog.detect.anomaly;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows one isolation tree from the sample drawn for it (Liu, Ting, Zhou 2008, algorithm 2), with missing values
 * and, for a share of the splits, thresholds drawn from the range of the whole training data.
 */
final class TreeGrower {
    private final float[][] sample;
    private final float[] boxLow;
    private final float[] boxHigh;
    private final double populationShare;
    private final boolean byRange;
    private final int heightLimit;
    private final SplittableRandom random;

    private final int[] order;
    private final int[] spare;
    private final double[] chances;
    private final float[] lows;
    private final float[] highs;
    private final IsolationTree.Builder tree = new IsolationTree.Builder();

    /**
     * @param sample feature by feature, then row by row; NaN where missing
     * @param rows   rows of the sample
     */
    TreeGrower(float[][] sample, int rows, FeatureRanges population, ForestSettings settings, SplittableRandom random) {
        this.sample = sample;
        this.boxLow = population.lows().clone();
        this.boxHigh = population.highs().clone();
        this.populationShare = settings.populationShare();
        this.byRange = settings.choice() == FeatureChoice.BY_RANGE;
        this.heightLimit = PathLength.heightLimit(rows);
        this.random = random;
        this.order = new int[rows];
        this.spare = new int[rows];
        this.chances = new double[sample.length];
        this.lows = new float[sample.length];
        this.highs = new float[sample.length];
        for (int row = 0; row < rows; row++) {
            order[row] = row;
        }
    }

    IsolationTree grow() {
        int[] all = new int[sample.length];
        for (int feature = 0; feature < all.length; feature++) {
            all[feature] = feature;
        }
        grow(0, order.length, 0, all);
        return tree.build();
    }

    /** Grows the subtree of the rows {@code order[from..to)}; {@code candidates} are the features that may still vary among them. */
    private void grow(int from, int to, int depth, int[] candidates) {
        int count = to - from;
        if (count <= 1 || depth >= heightLimit) {
            tree.add(IsolationTree.LEAF, 0, count);
            return;
        }
        boolean population = populationShare > 0 && random.nextDouble() < populationShare;
        int[] varying = population ? candidates : varying(candidates, from, to);
        int feature = population ? choosePopulation(from, to) : choose(varying);
        if (feature < 0) {
            tree.add(IsolationTree.LEAF, 0, count);
            return;
        }
        float threshold = population ? between(boxLow[feature], boxHigh[feature]) : between(lows[feature], highs[feature]);
        int node = tree.add(feature, threshold, count);
        int end = dropMissing(feature, from, to);
        int middle = partition(feature, threshold, from, end);

        float high = boxHigh[feature];
        boxHigh[feature] = Math.min(high, threshold);
        grow(from, middle, depth + 1, varying);
        boxHigh[feature] = high;

        tree.rightFollows(node);
        float low = boxLow[feature];
        boxLow[feature] = Math.max(low, threshold);
        grow(middle, end, depth + 1, varying);
        boxLow[feature] = low;
    }

    /** The candidates with at least two values in the node; notes their range and the chance of each to be chosen. */
    private int[] varying(int[] candidates, int from, int to) {
        int[] found = new int[candidates.length];
        int size = 0;
        for (int feature : candidates) {
            float[] values = sample[feature];
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            int present = 0;
            for (int i = from; i < to; i++) {
                float value = values[order[i]];
                if (value == value) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                    present++;
                }
            }
            if (low < high) {
                lows[feature] = low;
                highs[feature] = high;
                chances[feature] = present * width(low, high);
                found[size++] = feature;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private int choosePopulation(int from, int to) {
        int[] open = new int[sample.length];
        int size = 0;
        for (int feature = 0; feature < sample.length; feature++) {
            if (boxLow[feature] < boxHigh[feature]) {
                chances[feature] = present(feature, from, to) * width(boxLow[feature], boxHigh[feature]);
                open[size++] = feature;
            }
        }
        return choose(Arrays.copyOf(open, size));
    }

    private double width(float low, float high) {
        return byRange ? (double) high - low : 1;
    }

    private int present(int feature, int from, int to) {
        float[] values = sample[feature];
        int present = 0;
        for (int i = from; i < to; i++) {
            float value = values[order[i]];
            present += value == value ? 1 : 0;
        }
        return present;
    }

    /** A feature with probability in proportion to its chance, which counts the rows that have a value; -1 if there is none. */
    private int choose(int[] features) {
        double total = 0;
        for (int feature : features) {
            total += chances[feature];
        }
        double point = random.nextDouble() * total;
        int last = -1;
        for (int feature : features) {
            if (chances[feature] > 0) {
                last = feature;
                point -= chances[feature];
                if (point < 0) {
                    return feature;
                }
            }
        }
        return last;
    }

    /** Uniform in (low, high], so that low goes left and high goes right. */
    private float between(float low, float high) {
        float value = (float) (low + random.nextDouble() * ((double) high - low));
        return Math.min(high, Math.max(Math.nextUp(low), value));
    }

    /** Moves rows without a value to the end, where no child takes them; returns the end of the others. */
    private int dropMissing(int feature, int from, int to) {
        float[] values = sample[feature];
        int end = to;
        for (int i = from; i < end; ) {
            float value = values[order[i]];
            if (value == value) {
                i++;
            } else {
                end--;
                int row = order[i];
                order[i] = order[end];
                order[end] = row;
            }
        }
        return end;
    }

    private int partition(int feature, float threshold, int from, int to) {
        float[] values = sample[feature];
        int left = from;
        int rights = 0;
        for (int i = from; i < to; i++) {
            int row = order[i];
            if (values[row] < threshold) {
                order[left++] = row;
            } else {
                spare[rights++] = row;
            }
        }
        System.arraycopy(spare, 0, order, left, rights);
        return left;
    }
}
