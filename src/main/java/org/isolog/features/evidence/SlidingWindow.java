package org.isolog.features.evidence;

import java.util.Arrays;
import java.util.BitSet;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.PairColumn;

/**
 * Counts per entity in the window that ends with each event, the event included. Two pointers walk the events in time order, one
 * adding and one taking away, so the cost does not depend on the window. Rows without a time or an entity get NaN.
 */
final class SlidingWindow {
    private static final double MOST = 1e15;

    private final EventColumns events;
    private final int[] order;
    private final long millis;

    SlidingWindow(ColumnPool pool, int seconds) {
        events = pool.events();
        order = pool.timeOrder();
        millis = 1000L * seconds;
    }

    /** Events of the same entity. @param counted which rows count; null for all */
    float[] events(CategoryColumn entity, BitSet counted) {
        float[] found = noValues();
        int[] inWindow = new int[entity.distinct()];
        int oldest = 0;
        for (int row : order) {
            while (events.time(order[oldest]) <= events.time(row) - millis) {
                int leaving = order[oldest++];
                if (entity.code(leaving) >= 0 && counts(counted, leaving)) {
                    inWindow[entity.code(leaving)]--;
                }
            }
            int code = entity.code(row);
            if (code >= 0) {
                inWindow[code] += counts(counted, row) ? 1 : 0;
                found[row] = inWindow[code];
            }
        }
        return found;
    }

    /**
     * Sum of a field's numbers over the events of the same entity; what is no number counts 0. An event below the average of its window
     * gets 0: it is not to blame for what others brought.
     */
    float[] sum(CategoryColumn entity, CategoryColumn numbers) {
        float[] found = noValues();
        double[] inWindow = new double[entity.distinct()];
        int[] events = new int[inWindow.length];
        int oldest = 0;
        for (int row : order) {
            while (this.events.time(order[oldest]) <= this.events.time(row) - millis) {
                int leaving = order[oldest++];
                int code = entity.code(leaving);
                if (code >= 0) {
                    // An empty window is exactly empty, whatever rounding left.
                    inWindow[code] = --events[code] == 0 ? 0 : inWindow[code] - amount(numbers, leaving);
                }
            }
            int code = entity.code(row);
            if (code >= 0) {
                events[code]++;
                double amount = amount(numbers, row);
                inWindow[code] += amount;
                found[row] = amount * events[code] < inWindow[code] ? 0 : (float) Math.max(0, inWindow[code]);
            }
        }
        return found;
    }

    /** Sizes of terabytes and what is no size are not summed up as such: 0 up to {@value #MOST}. */
    static double amount(CategoryColumn numbers, int row) {
        double number = numbers.number(row);
        return number > 0 ? Math.min(number, MOST) : 0;
    }

    /** Different values of the second field that come with the same value of the first. @param counted which rows count; null for all */
    float[] distinct(PairColumn pairs, BitSet counted) {
        float[] found = noValues();
        int[] inWindow = new int[pairs.distinct()];
        int[] different = new int[pairs.context().distinct()];
        int oldest = 0;
        for (int row : order) {
            while (events.time(order[oldest]) <= events.time(row) - millis) {
                int left = order[oldest++];
                int leaving = pairs.code(left);
                if (leaving >= 0 && counts(counted, left) && --inWindow[leaving] == 0) {
                    different[pairs.contextOf(leaving)]--;
                }
            }
            int code = pairs.code(row);
            if (code >= 0) {
                different[pairs.contextOf(code)] += counts(counted, row) && inWindow[code]++ == 0 ? 1 : 0;
                found[row] = different[pairs.contextOf(code)];
            }
        }
        return found;
    }

    private static boolean counts(BitSet counted, int row) {
        return counted == null || counted.get(row);
    }

    private float[] noValues() {
        float[] values = new float[events.rows()];
        Arrays.fill(values, Float.NaN);
        return values;
    }
}
