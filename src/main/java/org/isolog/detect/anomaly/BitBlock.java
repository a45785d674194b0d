package org.isolog.detect.anomaly;

/** The rows of a block as bits, four words of 64 rows each, and what one thread needs to score them. */
final class BitBlock {
    static final int WORDS = 4;
    static final int WORD_SHIFT = 6;
    static final int ROWS = WORDS << WORD_SHIFT;

    /** Rows that reach each threshold, as {@link ThresholdMasks} lays them out. */
    final long[] masks;
    /** Rows without a value, by column. */
    final long[] missing;
    /** Whether no value of the block is missing. */
    boolean complete;

    /** How many thresholds each row reaches in the column at hand. */
    final int[] ranks = new int[ROWS];
    /** Rows that come to each node of the tree at hand; the first words take what comes to leaves, which is never asked for. */
    final long[] reach = new long[WORDS * (1 + BitTree.MOST_NODES)];
    /** By level of the tree at hand, rows that went right there; then eight bytes of row codes a word, see {@link BitTree#walk}. */
    final long[] paths = new long[WORDS * BitTree.MOST_HEIGHT];
    /** Rows that stopped at an inner node of the tree at hand, since they miss its value. */
    final long[] stopped = new long[WORDS];

    BitBlock(ThresholdMasks thresholds) {
        this.masks = new long[thresholds.words()];
        this.missing = new long[WORDS * thresholds.columns()];
    }
}
