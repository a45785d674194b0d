package org.isolog.detect.supervised;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A decision tree as arrays by node, the root first and every child behind its parent.
 *
 * @param feature column that the node asks for; {@link #LEAF} for none
 * @param value   a row with a higher value goes right; of a leaf the share of malicious patterns in it
 * @param left    node for the others
 */
record FlatTree(int[] feature, double[] value, int[] left, int[] right) {
    static final int LEAF = -1;

    double malicious(float[][] columns, int row) {
        int node = 0;
        while (feature[node] != LEAF) {
            node = columns[feature[node]][row] > value[node] ? right[node] : left[node];
        }
        return value[node];
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(feature.length);
        for (int node = 0; node < feature.length; node++) {
            out.writeInt(feature[node]);
            out.writeDouble(value[node]);
            out.writeInt(left[node]);
            out.writeInt(right[node]);
        }
    }

    /** @throws IOException if the nodes are no tree over so many features: a damaged one must not send a row round for ever */
    static FlatTree read(DataInput in, int features, int nodes) throws IOException {
        FlatTree tree = new FlatTree(new int[nodes], new double[nodes], new int[nodes], new int[nodes]);
        for (int node = 0; node < nodes; node++) {
            tree.feature[node] = in.readInt();
            tree.value[node] = in.readDouble();
            tree.left[node] = in.readInt();
            tree.right[node] = in.readInt();
            boolean leaf = tree.feature[node] == LEAF;
            boolean inside = tree.feature[node] >= 0 && tree.feature[node] < features && isBehind(tree.left[node], node, nodes)
                    && isBehind(tree.right[node], node, nodes);
            if (!(leaf && tree.value[node] >= 0 && tree.value[node] <= 1) && !inside) {
                throw new IOException("node " + node);
            }
        }
        if (nodes == 0) {
            throw new IOException("no node");
        }
        return tree;
    }

    private static boolean isBehind(int child, int node, int nodes) {
        return child > node && child < nodes;
    }
}
