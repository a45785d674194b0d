package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;
import java.util.Locale;
import org.isolog.core.Reason.Counted;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.PairColumn;

/**
 * What is counted in a sliding window.
 *
 * @param counted what is counted
 * @param entity  the field that names the entity
 * @param of      the field whose different values or numbers are counted; of failures that whose values are told; empty for none
 * @param seconds length of the window
 */
record WindowCounts(Counted counted, String entity, String of, int seconds) {

    /** One count a row, NaN where there is none; null if the events have no such fields. */
    float[] in(ColumnPool pool) {
        CategoryColumn column = pool.column(entity);
        if (column == null || pool.timeOrder().length == 0 || ofFailures() && pool.failures().isEmpty()) {
            return null;
        }
        SlidingWindow window = new SlidingWindow(pool, seconds);
        return switch (counted) {
            case EVENTS -> window.events(column, null);
            case FAILURES -> ofFailuresOnly(pool, window.events(column, pool.failures()));
            case FAILED_USERS, FAILING_ADDRESSES -> {
                PairColumn pairs = pool.pair(entity, of);
                yield pairs == null ? null : ofFailuresOnly(pool, window.distinct(pairs, pool.failures()));
            }
            case DISTINCT_ADDRESSES, DISTINCT_USERS, DISTINCT_ACTIONS, DISTINCT_TARGETS -> {
                PairColumn pairs = pool.pair(entity, of);
                yield pairs == null ? null : window.distinct(pairs, null);
            }
            case BYTES -> pool.column(of) == null ? null : window.sum(column, pool.column(of));
        };
    }

    boolean ofFailures() {
        return switch (counted) {
            case FAILURES, FAILED_USERS, FAILING_ADDRESSES -> true;
            case EVENTS, DISTINCT_ADDRESSES, DISTINCT_USERS, DISTINCT_ACTIONS, DISTINCT_TARGETS, BYTES -> false;
        };
    }

    /** What a count always has: the event itself. */
    int least() {
        return ofFailures() || counted == Counted.BYTES ? 0 : 1;
    }

    /** What is no failure is not to blame for those before it; a success after failures is told by {@link SuccessAfterFailures}. */
    private static float[] ofFailuresOnly(ColumnPool pool, float[] failures) {
        BitSet failed = pool.failures();
        for (int row = failed.nextClearBit(0); row < failures.length; row = failed.nextClearBit(row + 1)) {
            failures[row] = Float.isNaN(failures[row]) ? Float.NaN : 0;
        }
        return failures;
    }

    /** Counts one row again. @param previous see {@link ColumnPool#previous} of the entity */
    long at(ColumnPool pool, int[] previous, int row) {
        if (ofFailures() && !pool.failures().get(row)) {
            return 0;
        }
        return switch (counted) {
            case EVENTS -> window(pool, previous, row, null).size();
            case FAILURES -> window(pool, previous, row, pool.failures()).size();
            case FAILED_USERS, FAILING_ADDRESSES -> distinct(pool, previous, row, pool.failures());
            case DISTINCT_ADDRESSES, DISTINCT_USERS, DISTINCT_ACTIONS, DISTINCT_TARGETS -> distinct(pool, previous, row, null);
            case BYTES -> bytes(pool, previous, row);
        };
    }

    /** Failed attempts of the same entity in the window that ends with a row, be it one itself or a success. */
    long failedAttemptsBefore(ColumnPool pool, int[] previous, int row) {
        return window(pool, previous, row, pool.failedAttempts()).size();
    }

    /** Of failures, how many different values of {@link #of} there are among them; 0 where these are not known. */
    long spreadAt(ColumnPool pool, int[] previous, int row) {
        boolean told = counted == Counted.FAILURES && !of.isEmpty() && pool.column(of) != null;
        return told ? distinct(pool, previous, row, pool.failures()) : 0;
    }

    /** 0 for an event of less than the average of its window, as {@link SlidingWindow#sum} has it. */
    private long bytes(ColumnPool pool, int[] previous, int row) {
        CategoryColumn numbers = pool.column(of);
        IntArrayList rows = window(pool, previous, row, null);
        double sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += SlidingWindow.amount(numbers, rows.getInt(i));
        }
        return SlidingWindow.amount(numbers, row) * rows.size() < sum ? 0 : (long) sum;
    }

    private long distinct(ColumnPool pool, int[] previous, int row, BitSet which) {
        CategoryColumn values = pool.column(of);
        BitSet different = new BitSet(values.distinct());
        IntArrayList rows = window(pool, previous, row, which);
        for (int i = 0; i < rows.size(); i++) {
            int code = values.code(rows.getInt(i));
            if (code >= 0) {
                different.set(code);
            }
        }
        return different.cardinality();
    }

    private IntArrayList window(ColumnPool pool, int[] previous, int row, BitSet which) {
        EventColumns events = pool.events();
        long from = events.time(row) - 1000L * seconds;
        IntArrayList rows = new IntArrayList();
        for (int other = row; other >= 0 && events.time(other) > from; other = previous[other]) {
            if (which == null || which.get(other)) {
                rows.add(other);
            }
        }
        return rows;
    }

    /** Such as {@code events|source.ip/60s} or {@code distinct_users(user.name)|source.ip/3600s}. */
    @Override
    public String toString() {
        boolean named = counted != Counted.EVENTS && counted != Counted.FAILURES;
        return counted.name().toLowerCase(Locale.ROOT) + (named ? "(" + of + ")" : "") + "|" + entity + "/" + seconds + "s";
    }
}
