package org.isolog.detect.anomaly;

import java.util.Arrays;

/**
 * One tree in preorder: the left child of node {@code i} is {@code i + 1}.
 *
 * <p>Expected depths follow from the counts: a leaf's is its depth plus c(count); an inner node's is the mean over the training
 * rows that went on to its children. A row without the value that a node asks for stays there and has the node's expected depth.
 */
final class IsolationTree {
    /** Feature of a leaf. */
    static final int LEAF = -1;

    private final int[] features;
    private final float[] thresholds;
    private final int[] rights;
    private final int[] counts;
    private final int[] depths;
    private final double[] expected;

    /**
     * @param features   Tribuo id of the feature a node asks for, or {@link #LEAF}
     * @param thresholds values below it go left, all others right
     * @param rights     index of the right child
     * @param counts     training rows that came to the node
     */
    IsolationTree(int[] features, float[] thresholds, int[] rights, int[] counts) {
        this.features = features;
        this.thresholds = thresholds;
        this.rights = rights;
        this.counts = counts;
        this.depths = depthOf(features, rights);
        this.expected = expectedDepths();
    }

    private static int[] depthOf(int[] features, int[] rights) {
        int[] depths = new int[features.length];
        for (int node = 0; node < features.length; node++) {
            if (features[node] != LEAF) {
                depths[node + 1] = depths[node] + 1;
                depths[rights[node]] = depths[node] + 1;
            }
        }
        return depths;
    }

    private double[] expectedDepths() {
        double[] means = new double[features.length];
        for (int node = features.length - 1; node >= 0; node--) {
            if (isLeaf(node)) {
                means[node] = depths[node] + PathLength.average(counts[node]);
            } else {
                double left = counts[node + 1];
                double right = counts[rights[node]];
                means[node] = (left * means[node + 1] + right * means[rights[node]]) / (left + right);
            }
        }
        return means;
    }

    int size() {
        return features.length;
    }

    boolean isLeaf(int node) {
        return features[node] == LEAF;
    }

    int feature(int node) {
        return features[node];
    }

    float threshold(int node) {
        return thresholds[node];
    }

    int right(int node) {
        return rights[node];
    }

    int count(int node) {
        return counts[node];
    }

    double expectedDepth(int node) {
        return expected[node];
    }

    int height() {
        int height = 0;
        for (int depth : depths) {
            height = Math.max(height, depth);
        }
        return height;
    }

    /** Collects nodes in preorder. */
    static final class Builder {
        private int[] features = new int[64];
        private float[] thresholds = new float[64];
        private int[] rights = new int[64];
        private int[] counts = new int[64];
        private int size;

        int size() {
            return size;
        }

        int add(int feature, float threshold, int count) {
            if (size == features.length) {
                resize(2 * size);
            }
            features[size] = feature;
            thresholds[size] = threshold;
            counts[size] = count;
            return size++;
        }

        /** The right child of {@code node} is the next one that is added. */
        void rightFollows(int node) {
            rights[node] = size;
        }

        IsolationTree build() {
            resize(size);
            return new IsolationTree(features, thresholds, rights, counts);
        }

        private void resize(int length) {
            features = Arrays.copyOf(features, length);
            thresholds = Arrays.copyOf(thresholds, length);
            rights = Arrays.copyOf(rights, length);
            counts = Arrays.copyOf(counts, length);
        }
    }
}
