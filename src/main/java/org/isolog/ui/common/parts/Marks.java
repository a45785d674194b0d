package org.isolog.ui.common.parts;

import java.util.function.IntPredicate;

/** Finds the next row of a grid that has something, going round at the end. */
public final class Marks {
    private Marks() {
    }

    /**
     * @param from where one stands; below 0 for nowhere
     * @param by   1 forwards, -1 backwards
     * @return the row, which may be the one where one stands; -1 if there is none
     */
    public static int next(int rows, int from, int by, IntPredicate wanted) {
        int start = from < 0 && by < 0 ? 0 : from;
        for (int step = 1; step <= rows; step++) {
            int row = Math.floorMod(start + by * step, rows);
            if (wanted.test(row)) {
                return row;
            }
        }
        return -1;
    }
}
