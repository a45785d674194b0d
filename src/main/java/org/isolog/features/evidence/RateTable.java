package org.isolog.features.evidence;

import java.util.Arrays;
import org.isolog.features.columns.CategoryColumn;

/**
 * Bits by entity, class of hours and count, each computed once; entities that are judged by their peers share theirs. Whole counts below
 * 128 are exact, of others the first seven binary digits count. Not thread-safe.
 */
final class RateTable {
    private static final int EXACT = 64;
    private static final int DROPPED_DIGITS = 17;
    private static final int FIRST = (Float.floatToIntBits(EXACT) >>> DROPPED_DIGITS) - EXACT;
    private static final byte OWN = 1;
    private static final byte PEERS = 2;

    private final Rates rates;
    private final CategoryColumn entity;
    private final float[][] bits;
    private final byte[] judgedBy;
    private final TimeSlices hours = TimeSlices.hours();
    private long lastHour = Long.MIN_VALUE;
    private int lastClass;

    RateTable(Rates rates, CategoryColumn entity) {
        this.rates = rates;
        this.entity = entity;
        judgedBy = new byte[entity.distinct() * HourClasses.COUNT];
        bits = new float[judgedBy.length + HourClasses.COUNT][];
    }

    /** NaN where nothing is known of such hours. @param code of the entity */
    float bits(int code, long time, float count) {
        int hourClass = hourClass(time);
        int index = count < EXACT ? (int) count : (Float.floatToIntBits(count) >>> DROPPED_DIGITS) - FIRST;
        int key = key(code, hourClass);
        float[] known = bits[key];
        if (known == null || known.length <= index) {
            int from = known == null ? 0 : known.length;
            known = known == null ? new float[index + 1] : Arrays.copyOf(known, Math.max(index + 1, 2 * from));
            Arrays.fill(known, from, known.length, -1);
            bits[key] = known;
        }
        if (known[index] < 0) {
            known[index] = rates.bits(entity.hash(code), hourClass,
                    index < EXACT ? index : Float.intBitsToFloat(index + FIRST << DROPPED_DIGITS));
        }
        return known[index];
    }

    /** Puts its bits in the place of each row's count; NaN stays NaN. @param counts NaN for a row without a time */
    void replace(ColumnPool pool, float[] counts) {
        for (int row : pool.timeOrder()) {
            if (!Float.isNaN(counts[row])) {
                counts[row] = bits(entity.code(row), pool.events().time(row), counts[row]);
            }
        }
    }

    private int hourClass(long time) {
        long hour = hours.of(time);
        if (hour != lastHour) {
            lastHour = hour;
            lastClass = rates.hours().of(time);
        }
        return lastClass;
    }

    private int key(int code, int hourClass) {
        int key = code * HourClasses.COUNT + hourClass;
        if (judgedBy[key] == 0) {
            judgedBy[key] = rates.knows(entity.hash(code)) ? OWN : PEERS;
        }
        return judgedBy[key] == OWN ? key : judgedBy.length + hourClass;
    }
}
