package org.isolog.detect.anomaly;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A forest in flat arrays, for speed: immutable, so any number of threads may score at once.
 *
 * <p>A node is four ints: the offset of its feature's keys in the block, its threshold as a key, the place of its children and a
 * filler. The three children stand side by side: right, left, and an end for rows without the value. Values are compared as
 * ints in the order of the floats, so that the next node is computed without a branch, and a leaf leads to itself, so that all rows take
 * the same number of steps. Trees are the outer loop: one tree stays in the first-level cache while 256 rows pass.
 */
final class FlatForest {
    private static final int SHIFT = 8;
    /** Rows of a block. */
    static final int BLOCK = 1 << SHIFT;
    private static final int STRIDE = 4;
    private static final int MISSING = Integer.MAX_VALUE;

    private final int columns;
    private final int samples;
    private final int[] usedColumns;
    private final int[] nodes;
    private final double[] depths;
    private final int[] roots;
    private final int[] heights;
    private final double baseDepth;

    /**
     * @param columnOf the caller's column of each Tribuo feature id
     * @param columns  number of the caller's columns
     */
    FlatForest(Forest forest, int[] columnOf, int columns) {
        List<IsolationTree> trees = forest.trees();
        this.columns = columns;
        this.samples = forest.samples();
        int[] slots = new int[columns];
        this.usedColumns = usedColumns(trees, columnOf, slots);
        int size = 0;
        for (IsolationTree tree : trees) {
            size += 1 + 3 * (tree.size() / 2);
        }
        this.nodes = new int[STRIDE * size];
        this.depths = new double[size];
        this.roots = new int[trees.size()];
        this.heights = new int[trees.size()];
        int[] slotOf = Arrays.stream(columnOf).map(column -> slots[column]).toArray();
        int filled = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = STRIDE * filled;
            heights[tree] = trees.get(tree).height();
            filled = place(trees.get(tree), 0, filled, filled + 1, slotOf);
        }
        double sum = 0;
        for (int root : roots) {
            sum += depths[root / STRIDE];
        }
        this.baseDepth = sum / roots.length;
    }

    private static int[] usedColumns(List<IsolationTree> trees, int[] columnOf, int[] slots) {
        boolean[] used = new boolean[slots.length];
        for (IsolationTree tree : trees) {
            for (int node = 0; node < tree.size(); node++) {
                if (!tree.isLeaf(node)) {
                    used[columnOf[tree.feature(node)]] = true;
                }
            }
        }
        int[] found = new int[slots.length];
        int size = 0;
        for (int column = 0; column < used.length; column++) {
            if (used[column]) {
                slots[column] = size;
                found[size++] = column;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** Puts the subtree of a node at a place and its children from {@code free} on; returns the next free place. */
    private int place(IsolationTree tree, int node, int place, int free, int[] slotOf) {
        depths[place] = tree.expectedDepth(node);
        if (tree.isLeaf(node)) {
            placeEnd(place);
            return free;
        }
        nodes[STRIDE * place] = slotOf[tree.feature(node)] << SHIFT;
        nodes[STRIDE * place + 1] = key(tree.threshold(node));
        nodes[STRIDE * place + 2] = STRIDE * free;
        int next = place(tree, tree.right(node), free, free + 3, slotOf);
        next = place(tree, node + 1, free + 1, next, slotOf);
        placeEnd(free + 2);
        depths[free + 2] = tree.expectedDepth(node);
        return next;
    }

    /** An end asks for a column of zeros behind the used ones and always answers with itself. */
    private void placeEnd(int place) {
        nodes[STRIDE * place] = usedColumns.length << SHIFT;
        nodes[STRIDE * place + 1] = Integer.MIN_VALUE;
        nodes[STRIDE * place + 2] = STRIDE * place;
    }

    /** An int in the order of the floats, both zeros alike; NaN is the greatest. */
    private static int key(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return value == value ? bits ^ bits >> 31 & 0x7fffffff : MISSING;
    }

    private static int next(int[] nodes, int node, int key) {
        int less = (int) ((long) key - nodes[node + 1] >>> 63);
        int missing = (int) (MISSING - 1L - key >>> 63);
        return nodes[node + 2] + STRIDE * less + 2 * STRIDE * missing;
    }

    /**
     * Scores rows.
     *
     * @param values one array a column, in the caller's order; NaN where missing
     * @param rows   number of rows, any
     * @param scores receives 2^(-E[h]/c(samples)) of each row
     */
    void score(float[][] values, int rows, double[] scores) {
        double average = PathLength.average(samples);
        int[] keys = new int[usedColumns.length + 1 << SHIFT];
        for (int from = 0; from < rows; from += BLOCK) {
            int count = Math.min(BLOCK, rows - from);
            readKeys(values, from, count, keys);
            Arrays.fill(scores, from, from + count, 0);
            for (int tree = 0; tree < roots.length; tree++) {
                addDepths(roots[tree], heights[tree], keys, count, scores, from);
            }
            for (int row = from; row < from + count; row++) {
                scores[row] = PathLength.scoreOver(scores[row] / roots.length, average);
            }
        }
    }

    private void readKeys(float[][] values, int from, int count, int[] keys) {
        for (int slot = 0; slot < usedColumns.length; slot++) {
            float[] column = values[usedColumns[slot]];
            int offset = slot << SHIFT;
            for (int row = 0; row < count; row++) {
                keys[offset + row] = key(column[from + row]);
            }
        }
    }

    /** Four rows at once: their paths do not depend on each other, so the processor walks them side by side. */
    private void addDepths(int root, int height, int[] keys, int count, double[] sums, int from) {
        int[] local = nodes;
        int row = 0;
        for (; row + 4 <= count; row += 4) {
            int a = root;
            int b = root;
            int c = root;
            int d = root;
            for (int level = 0; level < height; level++) {
                a = next(local, a, keys[local[a] + row]);
                b = next(local, b, keys[local[b] + row + 1]);
                c = next(local, c, keys[local[c] + row + 2]);
                d = next(local, d, keys[local[d] + row + 3]);
            }
            sums[from + row] += depths[a / STRIDE];
            sums[from + row + 1] += depths[b / STRIDE];
            sums[from + row + 2] += depths[c / STRIDE];
            sums[from + row + 3] += depths[d / STRIDE];
        }
        for (; row < count; row++) {
            int node = root;
            for (int level = 0; level < height; level++) {
                node = next(local, node, keys[local[node] + row]);
            }
            sums[from + row] += depths[node / STRIDE];
        }
    }

    /**
     * Takes the score of one row apart.
     *
     * @param values one array a column, in the caller's order
     */
    PathContributions contributions(float[][] values, int row) {
        int[] keys = new int[usedColumns.length + 1];
        for (int slot = 0; slot < usedColumns.length; slot++) {
            keys[slot] = key(values[usedColumns[slot]][row]);
        }
        double[] levels = new double[columns];
        double depth = 0;
        for (int root : roots) {
            int node = root;
            for (int next = next(nodes, node, keys[nodes[node] >> SHIFT]); next != node; next = next(nodes, node, keys[nodes[node] >> SHIFT])) {
                levels[usedColumns[nodes[node] >> SHIFT]] += depths[node / STRIDE] - depths[next / STRIDE];
                node = next;
            }
            depth += depths[node / STRIDE];
        }
        for (int column = 0; column < columns; column++) {
            levels[column] /= roots.length;
        }
        return PathContributions.of(depth / roots.length, baseDepth, samples, levels);
    }

    /** Mean over the trees of the expected depth of their training rows. */
    double baseDepth() {
        return baseDepth;
    }

    IntStream usedColumns() {
        return IntStream.of(usedColumns).sorted();
    }
}
