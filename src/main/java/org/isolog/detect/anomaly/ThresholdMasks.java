package org.isolog.detect.anomaly;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * For every threshold of a forest, which rows of a block reach it: one bit a row, {@link BitBlock#WORDS} words a mask. Immutable; the bits
 * themselves are in the block.
 *
 * <p>A column with n thresholds has n + 1 masks. The bit of a row is set in the mask of the row's rank; then every mask takes in the one
 * above it. A row that misses the value reaches every threshold, and is marked as missing besides.
 */
final class ThresholdMasks {
    private final int[] usedColumns;
    private final ThresholdGrid[] grids;
    private final int[] slots;
    private final int[] firsts;

    /**
     * @param columnOf the caller's column of each Tribuo feature id
     * @param columns  number of the caller's columns
     */
    ThresholdMasks(List<IsolationTree> trees, int[] columnOf, int columns) {
        float[][] thresholds = thresholds(trees, columnOf, columns);
        this.usedColumns = IntStream.range(0, columns).filter(column -> thresholds[column].length > 0).toArray();
        this.grids = new ThresholdGrid[usedColumns.length];
        this.slots = new int[columns];
        this.firsts = new int[usedColumns.length + 1];
        for (int slot = 0; slot < grids.length; slot++) {
            grids[slot] = new ThresholdGrid(thresholds[usedColumns[slot]]);
            slots[usedColumns[slot]] = slot;
            firsts[slot + 1] = firsts[slot] + BitBlock.WORDS * (grids[slot].size() + 1);
        }
    }

    private static float[][] thresholds(List<IsolationTree> trees, int[] columnOf, int columns) {
        int[] sizes = new int[columns];
        float[][] thresholds = new float[columns][];
        Arrays.setAll(thresholds, column -> new float[16]);
        for (IsolationTree tree : trees) {
            for (int node = 0; node < tree.size(); node++) {
                if (!tree.isLeaf(node)) {
                    int column = columnOf[tree.feature(node)];
                    if (sizes[column] == thresholds[column].length) {
                        thresholds[column] = Arrays.copyOf(thresholds[column], 2 * sizes[column]);
                    }
                    thresholds[column][sizes[column]++] = tree.threshold(node);
                }
            }
        }
        for (int column = 0; column < columns; column++) {
            thresholds[column] = Arrays.copyOf(thresholds[column], sizes[column]);
        }
        return thresholds;
    }

    /** Words of all masks. */
    int words() {
        return firsts[grids.length];
    }

    /** Columns that have thresholds. */
    int columns() {
        return grids.length;
    }

    /** Where in {@link BitBlock#masks} the mask of a threshold begins. */
    int mask(int column, float threshold) {
        int slot = slots[column];
        return firsts[slot] + BitBlock.WORDS * grids[slot].rank(threshold);
    }

    /** Where in {@link BitBlock#missing} the rows without a value in a column begin. */
    int missing(int column) {
        return BitBlock.WORDS * slots[column];
    }

    /**
     * Fills a block.
     *
     * @param values one array a column, in the caller's order; NaN where missing
     * @param from   first row of the block
     * @param count  its rows
     */
    void fill(float[][] values, int from, int count, BitBlock block) {
        block.complete = true;
        Arrays.fill(block.masks, 0);
        Arrays.fill(block.missing, 0);
        for (int slot = 0; slot < grids.length; slot++) {
            float[] column = values[usedColumns[slot]];
            if (grids[slot].ranks(column, from, count, block.ranks)) {
                block.complete = false;
                markMissing(column, from, count, block.missing, BitBlock.WORDS * slot);
            }
            markRanks(block, count, firsts[slot]);
            takeInAbove(block.masks, firsts[slot], firsts[slot + 1]);
        }
    }

    private static void markMissing(float[] column, int from, int count, long[] missing, int first) {
        for (int row = 0; row < count; row++) {
            float value = column[from + row];
            missing[first + (row >> BitBlock.WORD_SHIFT)] |= (value == value ? 0L : 1L) << row;
        }
    }

    /** A pass of its own: while a rank is being looked for, the processor could not know which earlier mask the next one meets. */
    private static void markRanks(BitBlock block, int count, int first) {
        long[] masks = block.masks;
        int[] ranks = block.ranks;
        for (int row = 0; row < count; row++) {
            masks[first + BitBlock.WORDS * ranks[row] + (row >> BitBlock.WORD_SHIFT)] |= 1L << row;
        }
    }

    private static void takeInAbove(long[] masks, int first, int end) {
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int word = end - BitBlock.WORDS; word >= first; word -= BitBlock.WORDS) {
            masks[word] = a |= masks[word];
            masks[word + 1] = b |= masks[word + 1];
            masks[word + 2] = c |= masks[word + 2];
            masks[word + 3] = d |= masks[word + 3];
        }
    }
}
