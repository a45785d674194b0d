package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.BitSet;
import org.isolog.core.Ecs;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.Hash64;

/** The events of each source, destination and port, in time order. */
final class Conversations {
    /** Connections, at different times, that intervals are judged from: a handful of intervals and their neighbours. */
    static final int LEAST = 10;

    private final EventColumns events;
    private final CategoryColumn sizes;
    private final int[] codes;
    private final long[] hashes;
    private final int[] sorted;
    private final int[] ends;

    /** @param wanted which rows to look at; null for all */
    Conversations(ColumnPool pool, Beacon.Fields fields, BitSet wanted) {
        events = pool.events();
        sizes = fields.size().isEmpty() ? null : pool.column(fields.size());
        codes = new int[events.rows()];
        hashes = number(pool.column(fields.source()), pool.column(fields.destination()), pool.column(Ecs.DESTINATION_PORT));
        ends = new int[hashes.length];
        int[] inOrder = pool.timeOrder();
        for (int row : inOrder) {
            if (codes[row] >= 0 && (wanted == null || wanted.get(row))) {
                ends[codes[row]]++;
            }
        }
        int sum = 0;
        for (int code = 0; code < ends.length; code++) {
            int size = ends[code];
            ends[code] = sum;
            sum += size;
        }
        sorted = new int[sum];
        for (int row : inOrder) {
            if (codes[row] >= 0 && (wanted == null || wanted.get(row))) {
                sorted[ends[codes[row]]++] = row;
            }
        }
    }

    private long[] number(CategoryColumn source, CategoryColumn destination, CategoryColumn port) {
        Long2IntOpenHashMap known = new Long2IntOpenHashMap();
        LongArrayList found = new LongArrayList();
        for (int row = 0; row < codes.length; row++) {
            codes[row] = CategoryColumn.MISSING;
            if (source.code(row) >= 0 && destination.code(row) >= 0) {
                long ends = Hash64.pair(source.hash(source.code(row)), destination.hash(destination.code(row)));
                long hash = Hash64.pair(ends, port == null || port.code(row) < 0 ? 0 : port.hash(port.code(row)));
                int next = found.size();
                codes[row] = known.computeIfAbsent(hash, unseen -> next);
                if (codes[row] == next) {
                    found.add(hash);
                }
            }
        }
        return found.toLongArray();
    }

    int size() {
        return hashes.length;
    }

    /** Of the source, destination and port together. */
    long hash(int code) {
        return hashes[code];
    }

    /** The conversation of a row; {@link CategoryColumn#MISSING} if it is none. */
    int code(int row) {
        return codes[row];
    }

    int connections(int code) {
        return ends[code] - from(code);
    }

    private int from(int code) {
        return code == 0 ? 0 : ends[code - 1];
    }

    /** When each connection was, each time once, ascending. */
    long[] times(int code) {
        long[] times = new long[connections(code)];
        int size = 0;
        for (int i = from(code); i < ends[code]; i++) {
            long time = events.time(sorted[i]);
            if (size == 0 || times[size - 1] != time) {
                times[size++] = time;
            }
        }
        return Arrays.copyOf(times, size);
    }

    /** Sizes, ascending; none if not every connection has one. */
    double[] sizes(int code) {
        double[] found = new double[sizes == null ? 0 : connections(code)];
        for (int i = 0; i < found.length; i++) {
            found[i] = sizes.number(sorted[from(code) + i]);
            if (Double.isNaN(found[i])) {
                return new double[0];
            }
        }
        Arrays.sort(found);
        return found;
    }

    /** How regular a conversation is; null if it has too few connections, or if its intervals are not regular. @param span of the log */
    BeaconScore score(int code, long span) {
        long[] times = connections(code) < LEAST ? new long[0] : times(code);
        if (times.length < LEAST) {
            return null;
        }
        BeaconScore score = BeaconScore.of(times, sizes(code), Math.max(1, span));
        return score.intervals() >= Beacon.REGULAR ? score : null;
    }
}
