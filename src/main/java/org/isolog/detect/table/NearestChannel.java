package org.isolog.detect.table;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far a row lies from the nearest known rows: the sum over the columns of the gaps to them ({@link NumberGaps}, {@link CategoryGaps}).
 *
 * <p>Reference rows are drawn and dealt into hands; the score is the mean of the distances to the nearest row of each hand. Sampling bounds
 * the cost, and a few rows that resemble each other do not hide one another in every hand (Sugiyama, Borgwardt: Rapid Distance-Based
 * Outlier Detection via Sampling, NIPS 2013).
 */
final class NearestChannel implements Channel {
    static final int HANDS = 4;
    private static final int MOST_IN_HAND = 512;
    /** Rows that pass the reference rows together: their values fit in the first-level cache. */
    private static final int BLOCK = 256;

    private final ColumnGaps[] columns;
    /** Training row of each reference row. */
    private final int[] source;
    /** First reference row of each hand, and the end. */
    private final int[] starts;

    private NearestChannel(ColumnGaps[] columns, int[] source, int[] starts) {
        this.columns = columns;
        this.source = source;
        this.starts = starts;
    }

    /**
     * Draws the reference rows.
     *
     * @param training rows
     * @param trusted  for each hand the training rows that it may hold, ascending; no training row is in two hands
     */
    static NearestChannel of(TableRows training, int[][] trusted, long seed) {
        int[] order = Draw.rows(training.rows(), training.rows(), seed);
        int[] source = new int[HANDS * MOST_IN_HAND];
        int[] starts = new int[HANDS + 1];
        int size = 0;
        for (int hand = 0; hand < HANDS; hand++) {
            for (int i = hand; i < order.length && size < starts[hand] + MOST_IN_HAND; i += HANDS) {
                if (Arrays.binarySearch(trusted[hand], order[i]) >= 0) {
                    source[size++] = order[i];
                }
            }
            starts[hand + 1] = size;
        }
        source = Arrays.copyOf(source, size);
        int[] surest = Arrays.stream(trusted).min((a, b) -> Integer.compare(a.length, b.length)).orElseThrow();
        ColumnGaps[] columns = new ColumnGaps[training.columns().length];
        for (int column = 0; column < columns.length; column++) {
            float[] learned = TableRows.pick(training.columns()[column], surest);
            float[] reference = TableRows.pick(training.columns()[column], source);
            columns[column] = training.categories()[column] ? new CategoryGaps(learned, reference)
                    : new NumberGaps(ColumnScale.of(learned, learned.length), reference);
        }
        return new NearestChannel(columns, source, starts);
    }

    @Override
    public String name() {
        return "nearest";
    }

    @Override
    public double[] score(TableRows rows, boolean known) {
        double[] scores = new double[rows.rows()];
        IntStream.range(0, (scores.length + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int from = block * BLOCK;
            int count = Math.min(BLOCK, scores.length - from);
            ColumnGaps.Block[] blocks = blocks(rows, from, count);
            int[][] nearest = nearest(blocks, count, known ? from : -1);
            for (int row = 0; row < count; row++) {
                scores[from + row] = Arrays.stream(parts(blocks, nearest, row)).sum();
            }
        });
        return scores;
    }

    @Override
    public double baseScore() {
        return 0;
    }

    @Override
    public double[] parts(TableRows rows, int row, boolean known) {
        ColumnGaps.Block[] blocks = blocks(rows, row, 1);
        return parts(blocks, nearest(blocks, 1, known ? row : -1), 0);
    }

    private ColumnGaps.Block[] blocks(TableRows rows, int from, int count) {
        ColumnGaps.Block[] blocks = new ColumnGaps.Block[columns.length];
        Arrays.setAll(blocks, column -> columns[column].block(rows.columns()[column], from, count));
        return blocks;
    }

    /**
     * The nearest reference row of each hand, for each row; -1 in a hand without any other row.
     *
     * @param first training row of the first of them, or -1 if they are others
     */
    private int[][] nearest(ColumnGaps.Block[] blocks, int count, int first) {
        float[] distance = new float[count];
        float[] least = new float[count];
        int[][] nearest = new int[HANDS][count];
        for (int hand = 0; hand < HANDS; hand++) {
            Arrays.fill(least, Float.POSITIVE_INFINITY);
            Arrays.fill(nearest[hand], -1);
            for (int i = starts[hand]; i < starts[hand + 1]; i++) {
                Arrays.fill(distance, 0);
                for (ColumnGaps.Block block : blocks) {
                    block.add(distance, i);
                }
                if (first >= 0 && source[i] >= first && source[i] < first + count) {
                    distance[source[i] - first] = Float.POSITIVE_INFINITY;
                }
                keepNearer(least, nearest[hand], distance, i);
            }
        }
        return nearest;
    }

    private static void keepNearer(float[] least, int[] nearest, float[] distance, int reference) {
        for (int row = 0; row < distance.length; row++) {
            if (distance[row] < least[row]) {
                least[row] = distance[row];
                nearest[row] = reference;
            }
        }
    }

    /** The mean gap of each column, in double precision, so that gaps and score agree whichever way they are summed. */
    private double[] parts(ColumnGaps.Block[] blocks, int[][] nearest, int row) {
        double[] parts = new double[blocks.length];
        int hands = 0;
        for (int[] hand : nearest) {
            if (hand[row] >= 0) {
                hands++;
                for (int column = 0; column < parts.length; column++) {
                    parts[column] += blocks[column].gap(row, hand[row]);
                }
            }
        }
        for (int column = 0; column < parts.length; column++) {
            parts[column] /= Math.max(1, hands);
        }
        return parts;
    }
}
