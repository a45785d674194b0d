package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.PairColumn;

/**
 * How unusual a value is for an entity, for its peers and for all: {@code -log2} of a share that is blended from the narrowest context
 * out. With {@code t} of {@code n} events of a context at least as unusual (see {@link ConditionalCounts}) and the wider context's share
 * {@code p}, the share is {@code (t + kp) / (n + k)}, {@code k} = {@value #WIDER}: a context's own history counts as soon as it has some,
 * and what is new there is judged by the peers (back-off by a Dirichlet prior; MacKay, Peto: A hierarchical Dirichlet language model,
 * 1995).
 *
 * @param contexts narrowest first, at last {@link ColumnPool#ANY}
 * @param field    the field that is judged
 * @param channel  the kind of evidence
 * @param counts   of each context
 */
record NestedHabit(List<String> contexts, String field, Channel channel, List<ConditionalCounts> counts) implements Evidence {
    /** Events that the wider context is worth. */
    static final int WIDER = 5;

    /** What to learn. */
    record Spec(Channel channel, String field, String... contexts) {
    }

    /** Null if no event has the field, or all have the same value. Contexts that no event has are left out. */
    static NestedHabit learn(ColumnPool pool, Spec spec, int[] rows) {
        CategoryColumn judged = pool.column(spec.field);
        if (judged == null || judged.distinct() < 2) {
            return null;
        }
        List<String> contexts = new ArrayList<>();
        List<ConditionalCounts> counts = new ArrayList<>();
        for (String context : spec.contexts) {
            PairColumn pairs = pool.pair(context, spec.field);
            if (pairs != null) {
                contexts.add(context);
                counts.add(ConditionalCounts.learn(pairs, rows));
            }
        }
        return new NestedHabit(List.copyOf(contexts), spec.field, spec.channel, List.copyOf(counts));
    }

    @Override
    public String name() {
        return "habit:" + field + "|" + String.join(">", contexts);
    }

    @Override
    public String subject() {
        return Subjects.of(field);
    }

    @Override
    public Feature bind(ColumnPool pool) {
        PairColumn[] pairs = contexts.stream().map(context -> pool.pair(context, field)).toArray(PairColumn[]::new);
        return pairs[pairs.length - 1] == null ? null : new Bound(pairs);
    }

    private final class Bound implements Feature {
        private final PairColumn[] pairs;
        /** By context and code: events at least as unusual, and all. */
        private final double[][] tails;
        private final int[][] events;

        Bound(PairColumn[] pairs) {
            this.pairs = pairs;
            tails = new double[pairs.length][];
            events = new int[pairs.length][];
            for (int level = 0; level < pairs.length; level++) {
                if (pairs[level] != null) {
                    tails[level] = counts.get(level).tails(pairs[level]);
                    events[level] = counts.get(level).contextEvents(pairs[level]);
                }
            }
        }

        @Override
        public float value(int row) {
            int widest = pairs.length - 1;
            int code = pairs[widest].code(row);
            if (code == CategoryColumn.MISSING) {
                return Float.NaN;
            }
            double share = (1 + tails[widest][code]) / (1 + events[widest][code]);
            for (int level = widest - 1; level >= 0; level--) {
                int within = pairs[level] == null ? CategoryColumn.MISSING : pairs[level].code(row);
                if (within != CategoryColumn.MISSING) {
                    share = (tails[level][within] + WIDER * share) / (events[level][within] + WIDER);
                }
            }
            return Surprisal.bits(Math.min(1, share), 1);
        }

        @Override
        public Reason reason(Event event, int row) {
            if (Float.isNaN(value(row))) {
                return new Reason.Missing(field);
            }
            String value = EventFacts.value(event.fields(), field);
            for (int level = 0; level < pairs.length - 1; level++) {
                int code = pairs[level] == null ? CategoryColumn.MISSING : pairs[level].code(row);
                if (code != CategoryColumn.MISSING && events[level][code] >= WIDER) {
                    String context = contexts.get(level);
                    return new Reason.RarePair(field, value, context, EventFacts.value(event.fields(), context), seen(level, code), events[level][code]);
                }
            }
            int code = pairs[pairs.length - 1].code(row);
            return new Reason.RareValue(field, value, seen(pairs.length - 1, code), events[pairs.length - 1][code]);
        }

        private int seen(int level, int code) {
            return counts.get(level).seen(pairs[level].contextHash(code), pairs[level].valueHash(code));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(field);
        out.writeUTF(channel.name());
        out.writeInt(contexts.size());
        for (int level = 0; level < counts.size(); level++) {
            out.writeUTF(contexts.get(level));
            counts.get(level).write(out);
        }
    }

    static NestedHabit read(DataInput in) throws IOException {
        String field = in.readUTF();
        Channel channel = Channel.valueOf(in.readUTF());
        String[] contexts = new String[Math.clamp(in.readInt(), 0, 16)];
        List<ConditionalCounts> counts = new ArrayList<>();
        for (int level = 0; level < contexts.length; level++) {
            contexts[level] = in.readUTF();
            counts.add(ConditionalCounts.read(in));
        }
        return new NestedHabit(List.of(contexts), field, channel, List.copyOf(counts));
    }
}
