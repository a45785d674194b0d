package org.isolog.investigation;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Rows in a random order of a seed, from which disjoint parts are taken. */
final class RowSplit {
    private final int[] order;
    private int taken;

    RowSplit(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        order = new int[rows];
        for (int row = 0; row < rows; row++) {
            int other = random.nextInt(row + 1);
            order[row] = order[other];
            order[other] = row;
        }
    }

    /** The next rows, ascending; fewer if no more are left. */
    int[] take(int count) {
        int to = (int) Math.min(order.length, (long) taken + count);
        int[] rows = Arrays.copyOfRange(order, taken, to);
        taken = to;
        Arrays.sort(rows);
        return rows;
    }

    static float[][] pick(float[][] columns, int[] rows) {
        float[][] picked = new float[columns.length][rows.length];
        for (int column = 0; column < columns.length; column++) {
            for (int i = 0; i < rows.length; i++) {
                picked[column][i] = columns[column][rows[i]];
            }
        }
        return picked;
    }
}
