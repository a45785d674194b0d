package org.isolog.detect.anomaly;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.IsologException;

/**
 * Forests as bytes, version 1.
 *
 * <p>Samples and number of trees, then for each tree its number of nodes and the nodes in preorder: rows, feature plus one (0 is a leaf)
 * and, of inner nodes, the threshold as four bytes, big-endian. Other numbers are unsigned LEB128. What can be computed again, such as
 * children and expected depths, is not stored, so a file cannot contradict itself.
 */
final class ForestBytes {
    static final int VERSION = 1;
    private static final int MOST_NODES = 2 * 65_536;

    private ForestBytes() {
    }

    static byte[] write(Forest forest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, forest.samples());
        number(out, forest.trees().size());
        for (IsolationTree tree : forest.trees()) {
            number(out, tree.size());
            for (int node = 0; node < tree.size(); node++) {
                number(out, tree.count(node));
                number(out, tree.feature(node) + 1);
                if (!tree.isLeaf(node)) {
                    out.writeBytes(ByteBuffer.allocate(Float.BYTES).putFloat(tree.threshold(node)).array());
                }
            }
        }
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /**
     * @param features number of features of the model
     * @throws IsologException if the bytes are no forest of that many features
     */
    static Forest read(ByteBuffer in, int features) {
        try {
            int samples = number(in, 2, 65_536);
            int size = number(in, 1, 1000);
            List<IsolationTree> trees = new ArrayList<>();
            for (int tree = 0; tree < size; tree++) {
                trees.add(tree(in, samples, features));
            }
            if (in.hasRemaining()) {
                throw damaged();
            }
            return new Forest(samples, trees);
        } catch (BufferUnderflowException cut) {
            throw damaged();
        }
    }

    private static IsolationTree tree(ByteBuffer in, int samples, int features) {
        int size = number(in, 1, MOST_NODES);
        IsolationTree.Builder builder = new IsolationTree.Builder();
        node(in, samples, features, PathLength.heightLimit(samples), builder);
        if (builder.size() != size) {
            throw damaged();
        }
        return builder.build();
    }

    private static int node(ByteBuffer in, int most, int features, int levels, IsolationTree.Builder builder) {
        int count = number(in, 0, most);
        int feature = number(in, 0, features) - 1;
        if (feature == IsolationTree.LEAF) {
            builder.add(feature, 0, count);
            return count;
        }
        float threshold = in.getFloat();
        if (levels == 0 || !Float.isFinite(threshold)) {
            throw damaged();
        }
        int node = builder.add(feature, threshold, count);
        int left = node(in, count, features, levels - 1, builder);
        builder.rightFollows(node);
        int right = node(in, count, features, levels - 1, builder);
        if (left + right == 0 || left + right > count) {
            throw damaged();
        }
        return count;
    }

    private static int number(ByteBuffer in, int least, int most) {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte part = in.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                if (value < least || value > most) {
                    throw damaged();
                }
                return (int) value;
            }
        }
        throw damaged();
    }

    private static IsologException damaged() {
        return new IsologException("MODEL-DAMAGED", "The forest of this model is damaged. Train a new model or take an earlier version.");
    }
}
