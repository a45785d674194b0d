package org.isolog.detect.anomaly;

import java.util.List;

/**
 * The grown trees, features by Tribuo id.
 *
 * @param samples rows drawn for each tree, at least 2
 */
record Forest(int samples, List<IsolationTree> trees) {
    Forest {
        trees = List.copyOf(trees);
    }

    /** How much of the forest asks for each feature: rows that meet its splits, as shares that add up to 1 (or 0 without splits). */
    double[] featureShares(int features) {
        double[] shares = new double[features];
        double total = 0;
        for (IsolationTree tree : trees) {
            for (int node = 0; node < tree.size(); node++) {
                if (!tree.isLeaf(node)) {
                    shares[tree.feature(node)] += tree.count(node);
                    total += tree.count(node);
                }
            }
        }
        for (int feature = 0; feature < features && total > 0; feature++) {
            shares[feature] /= total;
        }
        return shares;
    }
}
