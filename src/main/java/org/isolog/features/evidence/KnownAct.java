package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.isolog.core.Channel;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.Hash64;
import org.isolog.features.platform.Act;
import org.isolog.features.platform.ActTable;
import org.isolog.features.platform.PlatformFacts;

/**
 * Acts that are rare on a healthy machine: {@code -log2} of the share of hours of a host that see them. What is known before any log is
 * read counts like {@value #PRIOR_HOURS} hours, about half a year of one machine: {@code (seen + prior * 2^-bits) / (hours + prior)}.
 * So a recording of an hour can still tell that its event log was cleared, and a log of a whole company is judged by its own habits.
 *
 * @param column which acts, see {@link org.isolog.features.platform.Derived}
 * @param acts   {@link Hash64} of the words of each act of the table
 * @param bits   of each beforehand
 * @param seen   hours of a host that have each
 * @param hours  hours of a host that have any event
 */
record KnownAct(String column, long[] acts, double[] bits, int[] seen, int hours) implements Evidence {
    static final int PRIOR_HOURS = 4096;
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final int MOST_ACTS = 10_000;

    /** Null if no event has such an act. */
    static KnownAct learn(ColumnPool pool, String column, ActTable table, int[] rows) {
        CategoryColumn found = pool.column(column);
        if (found == null) {
            return null;
        }
        List<Act> known = table.acts().stream().filter(act -> act.column().equals(column)).toList();
        long[] acts = known.stream().mapToLong(act -> Hash64.of(act.words())).toArray();
        double[] bits = known.stream().mapToDouble(Act::bits).toArray();
        CategoryColumn hosts = pool.column(Ecs.HOST_NAME);
        LongOpenHashSet hours = new LongOpenHashSet();
        LongOpenHashSet hoursOfActs = new LongOpenHashSet();
        Long2IntOpenHashMap seen = new Long2IntOpenHashMap();
        for (int row : rows) {
            long hour = hour(pool.events(), hosts, row);
            hours.add(hour);
            int code = found.code(row);
            if (code >= 0 && hoursOfActs.add(Hash64.pair(hour, code))) {
                seen.addTo(found.hash(code), 1);
            }
        }
        int[] counts = new int[acts.length];
        for (int act = 0; act < acts.length; act++) {
            counts[act] = seen.get(acts[act]);
        }
        return new KnownAct(column, acts, bits, counts, hours.size());
    }

    private static long hour(EventColumns events, CategoryColumn hosts, int row) {
        long time = events.time(row);
        long hour = time == EventColumns.NO_TIME ? Long.MIN_VALUE : Math.floorDiv(time, HOUR_MILLIS);
        int host = hosts == null ? CategoryColumn.MISSING : hosts.code(row);
        return Hash64.pair(hour, host);
    }

    @Override
    public String name() {
        return "known:" + column;
    }

    @Override
    public Channel channel() {
        return Channel.KNOWN_ACT;
    }

    @Override
    public String subject() {
        return column;
    }

    @Override
    public Feature bind(ColumnPool pool) {
        CategoryColumn found = pool.column(column);
        return found == null ? null : new Bound(found);
    }

    private int indexOf(long hash) {
        for (int act = 0; act < acts.length; act++) {
            if (acts[act] == hash) {
                return act;
            }
        }
        return -1;
    }

    private float bitsOf(long hash) {
        int act = indexOf(hash);
        return act < 0 ? Float.NaN : Surprisal.bits(seen[act] + PRIOR_HOURS * StrictMath.pow(2, -bits[act]), (double) hours + PRIOR_HOURS);
    }

    private final class Bound implements Feature {
        private final CategoryColumn found;
        private final float[] bitsOf;

        Bound(CategoryColumn found) {
            this.found = found;
            bitsOf = new float[found.distinct()];
            for (int code = 0; code < bitsOf.length; code++) {
                bitsOf[code] = bitsOf(found.hash(code));
            }
        }

        @Override
        public float value(int row) {
            int code = found.code(row);
            return code == CategoryColumn.MISSING ? 0 : bitsOf[code];
        }

        @Override
        public Reason reason(Event event, int row) {
            int code = found.code(row);
            String words = code == CategoryColumn.MISSING ? null : PlatformFacts.value(event.fields(), column);
            Act act = words == null ? null : ActTable.load().named(column, words);
            if (act == null) {
                return new Reason.Missing(column);
            }
            int at = indexOf(Hash64.of(words));
            return new Reason.KnownAct(words, act.technique(), at < 0 ? 0 : seen[at], hours);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(column);
        out.writeInt(hours);
        out.writeInt(acts.length);
        for (int act = 0; act < acts.length; act++) {
            out.writeLong(acts[act]);
            out.writeDouble(bits[act]);
            out.writeInt(seen[act]);
        }
    }

    static KnownAct read(DataInput in) throws IOException {
        String column = in.readUTF();
        int hours = in.readInt();
        int size = in.readInt();
        if (size < 0 || size > MOST_ACTS) {
            throw new IOException(size + " known acts");
        }
        long[] acts = new long[size];
        double[] bits = new double[size];
        int[] seen = new int[size];
        for (int act = 0; act < size; act++) {
            acts[act] = in.readLong();
            bits[act] = in.readDouble();
            seen[act] = in.readInt();
        }
        return new KnownAct(column, acts, bits, seen, hours);
    }
}
