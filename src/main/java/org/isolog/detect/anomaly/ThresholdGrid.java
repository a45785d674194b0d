package org.isolog.detect.anomaly;

import java.util.Arrays;

/**
 * The thresholds that a forest has for one column and, of any value, how many of them it reaches. Immutable.
 *
 * <p>A grid of equal cells, eight for each threshold, says where to look; one or two comparisons are left in nearly all columns. They go
 * by the sign of the difference, which costs no branch and is exact: the difference of two finite floats is 0 only if they are equal.
 */
final class ThresholdGrid {
    private static final int CELLS_EACH = 8;
    private static final int MOST_CELLS = 1 << 14;

    private final int size;
    private final float[] ascending;
    private final float scale;
    private final int[] starts;
    private final int most;

    /** @param thresholds finite, at least one, in any order, each any number of times */
    ThresholdGrid(float[] thresholds) {
        float[] sorted = new float[thresholds.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = oneZero(thresholds[i]);
        }
        Arrays.sort(sorted);
        int distinct = 0;
        for (float threshold : sorted) {
            if (distinct == 0 || threshold != sorted[distinct - 1]) {
                sorted[distinct++] = threshold;
            }
        }
        this.size = distinct;
        float width = sorted[size - 1] - sorted[0];
        int cells = Integer.highestOneBit(Math.min(MOST_CELLS, CELLS_EACH * size));
        this.scale = width > 0 ? (cells - 1) / width : 0;
        this.starts = new int[cells];
        int[] counts = new int[cells];
        for (int i = 0; i < size; i++) {
            counts[cell(sorted[i], sorted[0], scale, cells - 1)]++;
        }
        for (int cell = 1; cell < cells; cell++) {
            starts[cell] = starts[cell - 1] + counts[cell - 1];
        }
        this.most = Arrays.stream(counts).max().orElseThrow();
        // No finite value reaches the infinite ones at the end, so no comparison needs to look where the thresholds end.
        this.ascending = Arrays.copyOf(sorted, size + Integer.highestOneBit(most) * 2);
        Arrays.fill(ascending, size, ascending.length, Float.POSITIVE_INFINITY);
    }

    /** Negative zero, as a threshold, is reached by both zeros: their differences from it are positive. */
    private static float oneZero(float threshold) {
        return threshold == 0 ? -0f : threshold;
    }

    /** Never decreases as the value increases; values beyond the thresholds are in the first and in the last cell. */
    private static int cell(float value, float lowest, float scale, int last) {
        return Math.max(0, Math.min(last, (int) ((value - lowest) * scale)));
    }

    int size() {
        return size;
    }

    /** How many thresholds a value reaches that equals this one of them. */
    int rank(float threshold) {
        return 1 + Arrays.binarySearch(ascending, 0, size, oneZero(threshold));
    }

    /**
     * Finds how many thresholds each value of a column reaches, 0 to {@link #size()}; all of them if it is missing.
     *
     * @param column values; NaN where missing
     * @param from   the first row to look at
     * @param count  number of rows
     * @param ranks  receives one number a row, from 0 on
     * @return whether any value is missing
     */
    boolean ranks(float[] column, int from, int count, int[] ranks) {
        float lowest = ascending[0];
        float factor = scale;
        int last = starts.length - 1;
        for (int row = 0; row < count; row++) {
            ranks[row] = cell(column[from + row], lowest, factor, last);
        }
        return most <= 2 ? compareTwo(column, from, count, ranks) : search(column, from, count, ranks);
    }

    /** From cells to ranks, where no cell has more than two thresholds. */
    private boolean compareTwo(float[] column, int from, int count, int[] ranks) {
        boolean missing = false;
        for (int row = 0; row < count; row++) {
            float value = column[from + row];
            if (value <= Float.MAX_VALUE) {
                int start = starts[ranks[row]];
                ranks[row] = start + 2 - below(value, ascending[start]) - below(value, ascending[start + 1]);
            } else {
                ranks[row] = size;
                missing |= value != value;
            }
        }
        return missing;
    }

    /** From cells to ranks, by halves of as many thresholds as the fullest cell has. */
    private boolean search(float[] column, int from, int count, int[] ranks) {
        boolean missing = false;
        int half = Integer.highestOneBit(most);
        for (int row = 0; row < count; row++) {
            float value = column[from + row];
            if (value <= Float.MAX_VALUE) {
                int rank = starts[ranks[row]];
                for (int step = half; step > 0; step >>= 1) {
                    rank += step & below(value, ascending[rank + step - 1]) - 1;
                }
                ranks[row] = rank;
            } else {
                ranks[row] = size;
                missing |= value != value;
            }
        }
        return missing;
    }

    /** 1 if the value is below the threshold, else 0. */
    private static int below(float value, float threshold) {
        return Float.floatToRawIntBits(value - threshold) >>> 31;
    }
}
