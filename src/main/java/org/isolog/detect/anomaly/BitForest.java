package org.isolog.detect.anomaly;

import java.util.Arrays;
import java.util.List;

/**
 * A forest of small trees that scores 256 rows at once, a bit a row, without a branch that depends on a value. Immutable: any number of
 * threads may score at once. The scores are those of {@link FlatForest} to the last bit.
 *
 * <p>As QuickScorer does (Lucchese et al., "QuickScorer", SIGIR 2015), it first asks for each column which of all its thresholds a
 * row reaches. There a row has a bit for each leaf; here a node has a bit for each row, since rows are many and the trees of an isolation
 * forest have few nodes.
 */
final class BitForest {
    /** With fewer rows, {@link FlatForest} is faster. */
    static final int LEAST_ROWS = Long.SIZE;
    private static final int GROUP = 4;

    private final double average;
    private final ThresholdMasks thresholds;
    private final BitTree[] trees;

    /**
     * @param forest   that {@link #fits}
     * @param columnOf the caller's column of each Tribuo feature id
     * @param columns  number of the caller's columns
     */
    BitForest(Forest forest, int[] columnOf, int columns) {
        this.average = PathLength.average(forest.samples());
        List<IsolationTree> grown = forest.trees();
        this.thresholds = new ThresholdMasks(grown, columnOf, columns);
        this.trees = grown.stream().map(tree -> new BitTree(tree, columnOf, thresholds)).toArray(BitTree[]::new);
    }

    /** Whether no tree has more levels than a row's code has bits: always, with 256 samples or fewer. */
    static boolean fits(Forest forest) {
        return forest.trees().stream().allMatch(tree -> tree.height() <= BitTree.MOST_HEIGHT);
    }

    /** As {@link FlatForest#score}. */
    void score(float[][] values, int rows, double[] scores) {
        BitBlock block = new BitBlock(thresholds);
        double[] sums = new double[BitBlock.ROWS];
        byte[][] codes = new byte[GROUP][BitBlock.ROWS];
        double[][] depths = new double[GROUP][];
        for (int from = 0; from < rows; from += BitBlock.ROWS) {
            int count = Math.min(BitBlock.ROWS, rows - from);
            thresholds.fill(values, from, count, block);
            Arrays.fill(sums, 0);
            int tree = 0;
            for (; block.complete && tree + GROUP <= trees.length; tree += GROUP) {
                for (int i = 0; i < GROUP; i++) {
                    trees[tree + i].walk(block);
                    RowCodes.read(block, codes[i]);
                    depths[i] = trees[tree + i].depths();
                }
                RowCodes.addFour(depths, codes, sums);
            }
            for (; tree < trees.length; tree++) {
                trees[tree].walk(block);
                RowCodes.read(block, codes[0]);
                RowCodes.add(trees[tree].depths(), codes[0], block.stopped, sums);
            }
            for (int row = 0; row < count; row++) {
                scores[from + row] = PathLength.scoreOver(sums[RowCodes.place(row)] / trees.length, average);
            }
        }
    }
}
