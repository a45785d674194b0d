package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
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

/**
 * Acts that are rare on a healthy machine. The share of hours of a host that see one is {@code (seen + prior * 2^-bits) / (hours + prior)}:
 * what is known before any log is read counts like {@value #PRIOR_HOURS} hours, about half a year of one machine. So a recording of an
 * hour can still tell that its event log was cleared, and a log of a whole company is judged by its own habits.
 *
 * <p>All other evidence is about shares of events, so this one is brought to the same scale: the surprise is {@code -log2} of the share of
 * hours, times the events of the act in an hour that has any, over the events of an hour. An act that comes once a year among a
 * thousand events an hour is rarer than what is new every hour.
 *
 * @param column which acts, see {@link org.isolog.features.platform.Derived}
 * @param hours  hours of a host that have any event
 * @param events training events
 * @param acts   of the table
 */
record KnownAct(String column, int hours, int events, List<Known> acts) implements Evidence {
    static final int PRIOR_HOURS = 4096;
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final int MOST_ACTS = 10_000;

    /**
     * @param act    {@link Hash64} of the words of the act
     * @param bits   beforehand
     * @param hours  of a host that have it
     * @param events that are it
     */
    record Known(long act, double bits, int hours, int events) {
    }

    /** Null if no event has such an act. */
    static KnownAct learn(ColumnPool pool, String column, ActTable table, int[] rows) {
        CategoryColumn found = pool.column(column);
        if (found == null) {
            return null;
        }
        CategoryColumn hosts = pool.column(Ecs.HOST_NAME);
        LongOpenHashSet hours = new LongOpenHashSet();
        LongOpenHashSet hoursOfActs = new LongOpenHashSet();
        Long2IntOpenHashMap hoursOf = new Long2IntOpenHashMap();
        Long2IntOpenHashMap eventsOf = new Long2IntOpenHashMap();
        for (int row : rows) {
            long hour = hour(pool.events(), hosts, row);
            hours.add(hour);
            int code = found.code(row);
            if (code >= 0) {
                eventsOf.addTo(found.hash(code), 1);
                hoursOf.addTo(found.hash(code), hoursOfActs.add(Hash64.pair(hour, code)) ? 1 : 0);
            }
        }
        List<Known> acts = new ArrayList<>();
        for (Act act : table.acts()) {
            if (act.column().equals(column)) {
                long hash = Hash64.of(act.words());
                acts.add(new Known(hash, act.bits(), hoursOf.get(hash), eventsOf.get(hash)));
            }
        }
        return new KnownAct(column, hours.size(), rows.length, List.copyOf(acts));
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

    /** Null if the table had no such act. */
    private Known known(long hash) {
        for (Known known : acts) {
            if (known.act == hash) {
                return known;
            }
        }
        return null;
    }

    private float bitsOf(long hash) {
        Known known = known(hash);
        if (known == null) {
            return Float.NaN;
        }
        double ofHours = (known.hours + PRIOR_HOURS * StrictMath.pow(2, -known.bits)) / (hours + (double) PRIOR_HOURS);
        double inAnHour = Math.max(1, known.events) / (double) Math.max(1, known.hours);
        return Surprisal.bits(ofHours * inAnHour * hours, events);
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
            String words = code == CategoryColumn.MISSING ? null : EventFacts.value(event.fields(), column);
            Act act = words == null ? null : ActTable.load().named(column, words);
            if (act == null) {
                return new Reason.Missing(column);
            }
            Known known = known(Hash64.of(words));
            return new Reason.KnownAct(words, act.technique(), known == null ? 0 : known.hours, hours);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(column);
        out.writeInt(hours);
        out.writeInt(events);
        out.writeInt(acts.size());
        for (Known known : acts) {
            out.writeLong(known.act);
            out.writeDouble(known.bits);
            out.writeInt(known.hours);
            out.writeInt(known.events);
        }
    }

    static KnownAct read(DataInput in) throws IOException {
        String column = in.readUTF();
        int hours = in.readInt();
        int events = in.readInt();
        int size = in.readInt();
        if (size < 0 || size > MOST_ACTS) {
            throw new IOException(size + " known acts");
        }
        List<Known> acts = new ArrayList<>();
        for (int act = 0; act < size; act++) {
            acts.add(new Known(in.readLong(), in.readDouble(), in.readInt(), in.readInt()));
        }
        return new KnownAct(column, hours, events, List.copyOf(acts));
    }
}
