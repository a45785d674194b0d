package org.isolog.features.columns;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;

/**
 * Tells events that only repeat others of the same hour.
 *
 * <p>A burst of a thousand like events is one fact, not a thousand: a sample that is drawn from the events without repetition keeps
 * the burst rare, where a sample of all rows would take it for the rule.
 */
public final class Repetition {
    private static final long HOUR_MILLIS = 3_600_000L;

    private Repetition() {
    }

    /**
     * The first row of each kind: rows are alike if they have the same values in all the columns and fall into the same hour.
     *
     * @param rows    row numbers, in the order in which the first is looked for
     * @param columns what is compared; the text counts by its template
     */
    public static int[] firsts(EventColumns events, int[] rows, List<CategoryColumn> columns) {
        LongOpenHashSet seen = new LongOpenHashSet();
        IntArrayList firsts = new IntArrayList();
        CategoryColumn[] compared = columns.toArray(CategoryColumn[]::new);
        for (int row : rows) {
            long time = events.time(row);
            long key = time == EventColumns.NO_TIME ? 0 : Math.floorDiv(time, HOUR_MILLIS);
            for (CategoryColumn column : compared) {
                key = Hash64.pair(key, column.code(row));
            }
            if (seen.add(key)) {
                firsts.add(row);
            }
        }
        return firsts.toIntArray();
    }
}
