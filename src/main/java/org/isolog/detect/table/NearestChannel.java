package org.isolog.detect.table;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far a row lies from the nearest known rows: the sum over the columns of the gaps to them, each scaled by {@link ColumnScale}.
 *
 * <p>At most 2,048 reference rows are drawn and dealt into four hands; the score is the mean of the distances to the nearest row of each
 * hand. Sampling bounds the cost, and a few rows that resemble each other do not hide one another in every hand (Sugiyama, Borgwardt: Rapid
 * Distance-Based Outlier Detection via Sampling, NIPS 2013).
 */
final class NearestChannel implements Channel {
    private static final int HANDS = 4;
    private static final int MOST_ROWS = 2_048;
    /** Rows that pass the reference rows together: their values fit in the first-level cache. */
    private static final int BLOCK = 256;
    /** Gap between a value and none: a typical distance from the median. */
    private static final float MISSING_GAP = 1;

    private final ColumnScale[] scales;
    private final float[][] reference;
    /** Training row of each reference row; reference row {@code i} is in hand {@code i % HANDS}. */
    private final int[] source;
    private final boolean[] gappy;

    /** @param rows training rows that references are drawn from */
    NearestChannel(TableRows training, int[] rows, long seed) {
        this.source = Arrays.stream(Draw.rows(rows.length, MOST_ROWS, seed)).map(i -> rows[i]).toArray();
        int width = training.columns().length;
        this.scales = new ColumnScale[width];
        this.reference = new float[width][source.length];
        this.gappy = new boolean[width];
        TableRows scaled = training.pick(rows);
        for (int column = 0; column < width; column++) {
            scales[column] = ColumnScale.of(scaled.columns()[column], rows.length);
            for (int i = 0; i < source.length; i++) {
                reference[column][i] = scales[column].apply(training.columns()[column][source[i]]);
                gappy[column] |= Float.isNaN(reference[column][i]);
            }
        }
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
            float[][] values = scaled(rows, from, count);
            int[][] nearest = nearest(values, count, known ? from : -1);
            for (int row = 0; row < count; row++) {
                scores[from + row] = Arrays.stream(parts(values, nearest, row)).sum();
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
        float[][] values = scaled(rows, row, 1);
        return parts(values, nearest(values, 1, known ? row : -1), 0);
    }

    private float[][] scaled(TableRows rows, int from, int count) {
        float[][] values = new float[scales.length][count];
        for (int column = 0; column < scales.length; column++) {
            for (int row = 0; row < count; row++) {
                values[column][row] = scales[column].apply(rows.columns()[column][from + row]);
            }
        }
        return values;
    }

    /**
     * The nearest reference row of each hand, for each row; -1 in a hand without any other row.
     *
     * @param first training row of the first of them, or -1 if they are others
     */
    private int[][] nearest(float[][] values, int count, int first) {
        boolean[] gaps = gappy.clone();
        for (int column = 0; column < gaps.length; column++) {
            for (int row = 0; row < count && !gaps[column]; row++) {
                gaps[column] = Float.isNaN(values[column][row]);
            }
        }
        float[] distance = new float[count];
        float[][] least = new float[HANDS][count];
        int[][] nearest = new int[HANDS][count];
        for (int hand = 0; hand < HANDS; hand++) {
            Arrays.fill(least[hand], Float.POSITIVE_INFINITY);
            Arrays.fill(nearest[hand], -1);
        }
        for (int i = 0; i < source.length; i++) {
            Arrays.fill(distance, 0);
            for (int column = 0; column < gaps.length; column++) {
                if (gaps[column]) {
                    addWithMissing(distance, values[column], reference[column][i]);
                } else {
                    add(distance, values[column], reference[column][i]);
                }
            }
            if (first >= 0 && source[i] >= first && source[i] < first + count) {
                distance[source[i] - first] = Float.POSITIVE_INFINITY;
            }
            keepNearer(least[i % HANDS], nearest[i % HANDS], distance, i);
        }
        return nearest;
    }

    private static void add(float[] distance, float[] values, float reference) {
        for (int row = 0; row < distance.length; row++) {
            distance[row] += Math.abs(values[row] - reference);
        }
    }

    private static void addWithMissing(float[] distance, float[] values, float reference) {
        for (int row = 0; row < distance.length; row++) {
            distance[row] += gap(values[row], reference);
        }
    }

    private static void keepNearer(float[] least, int[] nearest, float[] distance, int reference) {
        for (int row = 0; row < distance.length; row++) {
            if (distance[row] < least[row]) {
                least[row] = distance[row];
                nearest[row] = reference;
            }
        }
    }

    private static float gap(float value, float reference) {
        if (value == value) {
            return reference == reference ? Math.abs(value - reference) : MISSING_GAP;
        }
        return reference == reference ? MISSING_GAP : 0;
    }

    /** The mean gap of each column, in double precision, so that gaps and score agree whichever way they are summed. */
    private double[] parts(float[][] values, int[][] nearest, int row) {
        double[] parts = new double[values.length];
        int hands = 0;
        for (int[] hand : nearest) {
            if (hand[row] >= 0) {
                hands++;
                for (int column = 0; column < parts.length; column++) {
                    parts[column] += gap(values[column][row], reference[column][hand[row]]);
                }
            }
        }
        for (int column = 0; column < parts.length; column++) {
            parts[column] /= Math.max(1, hands);
        }
        return parts;
    }
}
