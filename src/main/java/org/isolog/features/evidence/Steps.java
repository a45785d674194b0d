package org.isolog.features.evidence;

import java.util.Arrays;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/** Which event of the same entity came before each event within its session. */
final class Steps {
    static final int NONE = -1;
    /** An entity that was silent for so long begins anew: half an hour to an hour is the usual end of a session in web analysis. */
    private static final long SESSION_MILLIS = 3_600_000L;

    private final int[] before;

    private Steps(int[] before) {
        this.before = before;
    }

    /** Events with the same value of one field. */
    static Steps of(ColumnPool pool, CategoryColumn entity) {
        int[] codes = new int[entity.rows()];
        Arrays.setAll(codes, entity::code);
        return new Steps(before(pool, codes, entity.distinct()));
    }

    private static int[] before(ColumnPool pool, int[] entity, int entities) {
        EventColumns events = pool.events();
        int[] before = new int[entity.length];
        int[] last = new int[entities];
        Arrays.fill(before, NONE);
        Arrays.fill(last, NONE);
        for (int row : pool.timeOrder()) {
            int of = entity[row];
            if (of >= 0) {
                boolean goesOn = last[of] >= 0 && events.time(row) - events.time(last[of]) < SESSION_MILLIS;
                before[row] = goesOn ? last[of] : NONE;
                last[of] = row;
            }
        }
        return before;
    }

    /** The row before, or {@link #NONE} where the event begins a session or has no time or entity. */
    int before(int row) {
        return before[row];
    }
}
