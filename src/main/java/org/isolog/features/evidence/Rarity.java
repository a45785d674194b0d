package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.PairColumn;
import org.isolog.features.text.MaskedText;
import org.isolog.features.text.WebFacts;

/**
 * How rare a field's value is, among all events or among those of the same entity: see {@link ConditionalCounts}. The hour of the day
 * and the weekday are fields like any other.
 *
 * @param context the field whose value must be the same, or {@link ColumnPool#ANY}
 * @param field   the field that is judged
 */
record Rarity(String context, String field, ConditionalCounts counts) implements Evidence {
    /** A habit needs some history before leaving it can mean anything. */
    private static final int LEAST_HISTORY = 5;
    private static final MaskedText TEXTS = new MaskedText();

    static Rarity learn(ColumnPool pool, String context, String field, int[] rows) {
        return new Rarity(context, field, ConditionalCounts.learn(pool.pair(context, field), rows));
    }

    @Override
    public String name() {
        return context.equals(ColumnPool.ANY) ? "rarity:" + field : "habit:" + field + "|" + context;
    }

    @Override
    public Channel channel() {
        if (WebFacts.isDerived(context) || WebFacts.isDerived(field)) {
            return Channel.WEB;
        }
        return field.equals(ColumnPool.HOUR) || field.equals(ColumnPool.WEEKDAY) ? Channel.TIME : Channel.RARITY;
    }

    @Override
    public String subject() {
        return Subjects.of(field);
    }

    @Override
    public Feature bind(ColumnPool pool) {
        PairColumn pairs = pool.pair(context, field);
        return pairs == null ? null : new Bound(pairs, counts.bits(pairs, context.equals(ColumnPool.ANY) ? 1 : LEAST_HISTORY));
    }

    private final class Bound implements Feature {
        private final PairColumn pairs;
        private final float[] bits;

        Bound(PairColumn pairs, float[] bits) {
            this.pairs = pairs;
            this.bits = bits;
        }

        @Override
        public float value(int row) {
            int code = pairs.code(row);
            return code == CategoryColumn.MISSING ? Float.NaN : bits[code];
        }

        @Override
        public void fill(int[] rows, int from, int to, float[] column) {
            for (int at = from; at < to; at++) {
                int code = pairs.code(rows[at]);
                column[at - from] = code == CategoryColumn.MISSING ? Float.NaN : bits[code];
            }
        }

        @Override
        public Reason reason(Event event, int row) {
            int code = pairs.code(row);
            return code == CategoryColumn.MISSING ? new Reason.Missing(field) : facts(event, pairs.contextHash(code), pairs.valueHash(code));
        }
    }

    private Reason facts(Event event, long contextHash, long valueHash) {
        boolean alone = context.equals(ColumnPool.ANY);
        String within = alone ? null : EventFacts.value(event.fields(), context);
        ConditionalCounts.Context known = counts.context(contextHash);
        long of = known == null ? 0 : known.events();
        long seen = counts.seen(contextHash, valueHash);
        return switch (field) {
            case ColumnPool.HOUR -> new Reason.UnusualHour(within, utc(event).getHour(), seen, of);
            case ColumnPool.WEEKDAY -> new Reason.UnusualWeekday(within, utc(event).getDayOfWeek(), seen, of);
            case ColumnPool.TEXT -> new Reason.RareText(TEXTS.excerpt(event), seen, of);
            default -> alone ? new Reason.RareValue(field, EventFacts.value(event.fields(), field), seen, of)
                    : new Reason.RarePair(field, EventFacts.value(event.fields(), field), context, within, seen, of);
        };
    }

    private static OffsetDateTime utc(Event event) {
        return event.time().instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(context);
        out.writeUTF(field);
        counts.write(out);
    }

    static Rarity read(DataInput in) throws IOException {
        return new Rarity(in.readUTF(), in.readUTF(), ConditionalCounts.read(in));
    }
}
