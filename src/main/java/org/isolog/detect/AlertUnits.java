package org.isolog.detect;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import org.isolog.core.Ecs;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.Hash64;

/**
 * The units in which alerts are counted and judged: all that one address does within an hour, or where no address is known one user, or
 * one host. A burst of a thousand odd events by one of them is one alert, and one chance for a false one.
 */
public final class AlertUnits {
    private static final String[] ENTITIES = {Ecs.SOURCE_IP, Ecs.USER_NAME, Ecs.HOST_NAME};
    private static final long HOUR_MILLIS = 3_600_000L;

    private final int[] unitOf;
    private final int size;

    private AlertUnits(int[] unitOf, int size) {
        this.unitOf = unitOf;
        this.size = size;
    }

    /** Units are numbered in the order of their first events. */
    public static AlertUnits of(EventColumns events) {
        CategoryColumn[] entities = Arrays.stream(ENTITIES).map(events::category).toArray(CategoryColumn[]::new);
        Long2IntOpenHashMap known = new Long2IntOpenHashMap();
        int[] unitOf = new int[events.rows()];
        for (int row = 0; row < unitOf.length; row++) {
            long time = events.time(row);
            long hour = time == EventColumns.NO_TIME ? Long.MIN_VALUE : Math.floorDiv(time, HOUR_MILLIS);
            long key = Hash64.pair(hour, entity(entities, row));
            int next = known.size();
            unitOf[row] = known.computeIfAbsent(key, unseen -> next);
        }
        return new AlertUnits(unitOf, known.size());
    }

    private static long entity(CategoryColumn[] entities, int row) {
        for (int kind = 0; kind < entities.length; kind++) {
            int code = entities[kind] == null ? CategoryColumn.MISSING : entities[kind].code(row);
            if (code >= 0) {
                return (long) kind << 32 | code;
            }
        }
        return -1;
    }

    public int size() {
        return size;
    }

    public int of(int row) {
        return unitOf[row];
    }

    /**
     * The strongest suspicion of each unit.
     *
     * @param rows      row numbers
     * @param suspicion of these rows, in their order
     * @return by unit; {@code -Infinity} where none of the rows belongs to it
     */
    double[] strongest(int[] rows, double[] suspicion) {
        double[] strongest = new double[size];
        Arrays.fill(strongest, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < rows.length; i++) {
            int unit = unitOf[rows[i]];
            strongest[unit] = Math.max(strongest[unit], suspicion[i]);
        }
        return strongest;
    }
}
