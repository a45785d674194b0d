package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import org.isolog.core.Channel;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.PairColumn;
import org.isolog.features.text.MaskedText;

/**
 * How surprising it is, at that moment, that a value occurs for the first time: events are walked in time order, each judged only by
 * those before it.
 *
 * <p>The chance of something new is {@code (1 + new values) / (1 + events)} of the last half to three quarters of the context's history.
 * So the beginning of a log, where all is new, is quiet, as is a field that brings something new all the time; and a new address is loud
 * where all were known long ago, however many there are. A value that is not new has 0 bits; a context that is itself new, and an
 * event without a time, have none to give: NaN. Where a host, or the file it came in, is new itself, all it does is new: see
 * {@link Beginnings}.
 *
 * @param context the field whose value must be the same, or {@link ColumnPool#ANY}
 * @param field   the field that is judged
 */
record FirstSeen(String context, String field) implements Evidence {

    @Override
    public String name() {
        return context.equals(ColumnPool.ANY) ? "new:" + field : "new:" + field + "|" + context;
    }

    @Override
    public Channel channel() {
        return Channel.NOVELTY;
    }

    @Override
    public String subject() {
        return Subjects.of(field);
    }

    @Override
    public Feature bind(ColumnPool pool) {
        PairColumn pairs = pool.pair(context, field);
        return pairs == null ? null : new Bound(pairs, pool);
    }

    /** What is known of a context up to now. */
    private static final class History {
        private int events;
        private int distinct;
        /** Events up to the last doubling, and new values between the doubling before it and it, and since. */
        private int doubling;
        private int newBefore;
        private int newSince;

        float surpriseOfNew() {
            int recent = events - doubling / 2;
            return Surprisal.bits(1.0 + newBefore + newSince, 1.0 + Math.max(recent, newBefore + newSince));
        }

        void add(boolean isNew) {
            events++;
            distinct += isNew ? 1 : 0;
            newSince += isNew ? 1 : 0;
            if (events >= 2 * doubling) {
                doubling = events;
                newBefore = newSince;
                newSince = 0;
            }
        }
    }

    private final class Bound implements Feature {
        private final PairColumn pairs;
        private final EventColumns events;
        private final float[] bits;
        private final int[] firstRow;
        private final int[] known;
        private final int[] before;

        Bound(PairColumn pairs, ColumnPool pool) {
            this.pairs = pairs;
            events = pool.events();
            bits = new float[pairs.distinct()];
            firstRow = new int[bits.length];
            known = new int[bits.length];
            before = new int[bits.length];
            walk(pool.timeOrder(), field.equals(Ecs.HOST_NAME) ? null : pool.column(Ecs.HOST_NAME));
        }

        /** Only the first event of a pair can be new, so one number a pair is enough, with the row it belongs to. */
        private void walk(int[] timeOrder, CategoryColumn hosts) {
            History[] histories = new History[pairs.context().distinct()];
            BitSet seen = new BitSet(bits.length);
            Beginnings beginnings = new Beginnings(events, hosts);
            for (int row : timeOrder) {
                int heard = beginnings.before(row);
                int code = pairs.code(row);
                if (code == CategoryColumn.MISSING) {
                    continue;
                }
                int within = pairs.contextOf(code);
                if (histories[within] == null) {
                    histories[within] = new History();
                }
                History history = histories[within];
                boolean isNew = !seen.get(code);
                if (isNew) {
                    seen.set(code);
                    firstRow[code] = row;
                    known[code] = history.distinct;
                    before[code] = history.events;
                    bits[code] = history.events == 0 ? Float.NaN : Math.min(Beginnings.mostBits(heard), history.surpriseOfNew());
                }
                history.add(isNew);
            }
        }

        @Override
        public float value(int row) {
            int code = pairs.code(row);
            if (code == CategoryColumn.MISSING || events.time(row) == EventColumns.NO_TIME) {
                return Float.NaN;
            }
            return firstRow[code] == row ? bits[code] : 0;
        }

        @Override
        public Reason reason(Event event, int row) {
            boolean ofText = field.equals(ColumnPool.TEXT);
            String what = ofText ? "text" : field;
            if (Float.isNaN(value(row))) {
                return new Reason.Missing(what);
            }
            String text = ofText ? new MaskedText().excerpt(event) : event.get(field);
            String with = context.equals(ColumnPool.ANY) ? null : context;
            String withText = with == null ? null : event.get(with);
            int code = pairs.code(row);
            return firstRow[code] == row ? new Reason.FirstSeen(what, text, with, withText, known[code], before[code])
                    : new Reason.SeenBefore(what, text, with, withText);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(context);
        out.writeUTF(field);
    }

    static FirstSeen read(DataInput in) throws IOException {
        return new FirstSeen(in.readUTF(), in.readUTF());
    }
}
