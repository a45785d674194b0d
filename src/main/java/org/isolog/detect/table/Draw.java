package org.isolog.detect.table;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws rows. */
final class Draw {
    private Draw() {
    }

    /** So many of the rows, or all if there are fewer, in random order. */
    static int[] rows(int rows, int wanted, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[rows];
        Arrays.setAll(order, row -> row);
        int size = Math.min(rows, wanted);
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(rows - i);
            int row = order[other];
            order[other] = order[i];
            order[i] = row;
        }
        return Arrays.copyOf(order, size);
    }
}
