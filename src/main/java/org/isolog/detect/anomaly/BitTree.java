package org.isolog.detect.anomaly;

import java.util.Arrays;

/**
 * A tree that 256 rows walk at once: each node has one bit a row, and the bits of its children follow from its own and from the mask of
 * its threshold. Immutable.
 *
 * <p>What comes out is a code of each row: bit i says whether it went right at level i. A row that misses the value that a node of level
 * i asks for stops there; it is marked, with bit i set and those after it clear, so that its code is like no other's.
 */
final class BitTree {
    /** Levels of splits that a code has room for. */
    static final int MOST_HEIGHT = Byte.SIZE;
    /** Inner nodes of the largest tree. */
    static final int MOST_NODES = (1 << MOST_HEIGHT) - 1;
    /** Where in {@link #depths} the codes of rows that stopped begin. */
    static final int STOPPED = 1 << MOST_HEIGHT;

    private final int[] masks;
    private final int[] missing;
    private final int[] lefts;
    private final int[] rights;
    private final int[] levelEnds = new int[MOST_HEIGHT];
    private final double[] depths = new double[2 * STOPPED];

    /**
     * @param tree     of at most {@link #MOST_HEIGHT} levels of splits
     * @param columnOf the caller's column of each Tribuo feature id
     */
    BitTree(IsolationTree tree, int[] columnOf, ThresholdMasks thresholds) {
        int size = tree.size() / 2;
        this.masks = new int[size];
        this.missing = new int[size];
        this.lefts = new int[size];
        this.rights = new int[size];
        Levels levels = new Levels(tree);
        levels.place(0, 0, 0);
        for (int place = 0; place < size; place++) {
            int node = levels.nodes[place];
            int code = levels.codes[place];
            int level = levels.levels[place];
            int column = columnOf[tree.feature(node)];
            masks[place] = thresholds.mask(column, tree.threshold(node));
            missing[place] = thresholds.missing(column);
            depths[STOPPED | code | 1 << level] = tree.expectedDepth(node);
            lefts[place] = levels.place(node + 1, code, level + 1);
            rights[place] = levels.place(tree.right(node), code | 1 << level, level + 1);
            levelEnds[level] = place + 1;
        }
        for (int level = 1; level < MOST_HEIGHT; level++) {
            levelEnds[level] = Math.max(levelEnds[level], levelEnds[level - 1]);
        }
    }

    /** Puts inner nodes one after the other, level by level. */
    private final class Levels {
        private final IsolationTree tree;
        private final int[] nodes;
        private final int[] codes;
        private final int[] levels;
        private int placed;

        Levels(IsolationTree tree) {
            this.tree = tree;
            this.nodes = new int[tree.size() / 2];
            this.codes = new int[nodes.length];
            this.levels = new int[nodes.length];
        }

        /** @return where the bits of the node are in {@link BitBlock#reach} */
        int place(int node, int code, int level) {
            if (tree.isLeaf(node)) {
                depths[code] = tree.expectedDepth(node);
                return 0;
            }
            nodes[placed] = node;
            codes[placed] = code;
            levels[placed] = level;
            placed++;
            return BitBlock.WORDS * placed;
        }
    }

    /** Walks a block down: afterwards {@link BitBlock#paths} and {@link BitBlock#stopped} hold the codes of its rows, a bit a row. */
    void walk(BitBlock block) {
        Arrays.fill(block.reach, BitBlock.WORDS, 2 * BitBlock.WORDS, -1L);
        Arrays.fill(block.stopped, 0);
        int place = 0;
        for (int level = 0; level < MOST_HEIGHT; level++) {
            if (block.complete) {
                descend(block, level, place);
            } else {
                descendOrStop(block, level, place);
            }
            place = levelEnds[level];
        }
    }

    /** Four words by name: a loop over them costs more than what it does. */
    private void descend(BitBlock block, int level, int from) {
        long[] reach = block.reach;
        long[] bits = block.masks;
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int place = from; place < levelEnds[level]; place++) {
            int here = BitBlock.WORDS * (place + 1);
            int mask = masks[place];
            int left = lefts[place];
            int right = rights[place];
            long hereA = reach[here];
            long hereB = reach[here + 1];
            long hereC = reach[here + 2];
            long hereD = reach[here + 3];
            long rightA = hereA & bits[mask];
            long rightB = hereB & bits[mask + 1];
            long rightC = hereC & bits[mask + 2];
            long rightD = hereD & bits[mask + 3];
            a |= rightA;
            b |= rightB;
            c |= rightC;
            d |= rightD;
            reach[left] = hereA ^ rightA;
            reach[left + 1] = hereB ^ rightB;
            reach[left + 2] = hereC ^ rightC;
            reach[left + 3] = hereD ^ rightD;
            reach[right] = rightA;
            reach[right + 1] = rightB;
            reach[right + 2] = rightC;
            reach[right + 3] = rightD;
        }
        int path = BitBlock.WORDS * level;
        block.paths[path] = a;
        block.paths[path + 1] = b;
        block.paths[path + 2] = c;
        block.paths[path + 3] = d;
    }

    /** As {@link #descend}; rows that miss the value are marked like those that go right, but come to no child. */
    private void descendOrStop(BitBlock block, int level, int from) {
        long[] reach = block.reach;
        for (int word = 0; word < BitBlock.WORDS; word++) {
            long path = 0;
            long stopped = 0;
            for (int place = from; place < levelEnds[level]; place++) {
                long here = reach[BitBlock.WORDS * (place + 1) + word];
                long right = here & block.masks[masks[place] + word];
                long stop = right & block.missing[missing[place] + word];
                path |= right;
                stopped |= stop;
                reach[lefts[place] + word] = here ^ right;
                reach[rights[place] + word] = right ^ stop;
            }
            block.paths[BitBlock.WORDS * level + word] = path;
            block.stopped[word] |= stopped;
        }
    }

    /** Expected depth by code; for rows that stopped, {@link #STOPPED} is added to it. */
    double[] depths() {
        return depths;
    }
}
