package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.isolog.features.columns.Hash64;
import org.isolog.features.columns.PairColumn;

/**
 * How often each value occurs within each context, and from that how unusual a value is there.
 *
 * <p>The surprise of a value that occurs {@code c} times in a context of {@code n} events is {@code -log2(t / n)}, where {@code t} counts
 * the context's events whose value occurs at most {@code 2c} times. So a value is only as surprising as rare values are in that context:
 * where most values occur once (a user who roams, a field of random ids), occurring once says nothing. The factor 2 keeps chance
 * differences between equally common values from counting. A value never seen counts as seen once: where single sightings are common,
 * one more new value is no news (the idea of Good and Turing).
 *
 * <p>Values seen once are not kept, since they are judged like values never seen: what is kept grows with habits, not with noise.
 */
final class ConditionalCounts {
    private static final Seen NEVER = new Seen(0, 0);

    /** @param tail events of the context whose value occurs at most twice as often */
    record Seen(int count, int tail) {
    }

    /** @param events of the context @param distinct values in it @param singles events of values that occur at most twice */
    record Context(int events, int distinct, int singles) {
    }

    private final Long2ObjectOpenHashMap<Context> contexts;
    private final Long2ObjectOpenHashMap<Seen> values;

    private ConditionalCounts(Long2ObjectOpenHashMap<Context> contexts, Long2ObjectOpenHashMap<Seen> values) {
        this.contexts = contexts;
        this.values = values;
    }

    /** Counts the rows given. */
    static ConditionalCounts learn(PairColumn pairs, int[] rows) {
        int[] counts = new int[pairs.distinct()];
        for (int row : rows) {
            int code = pairs.code(row);
            if (code >= 0) {
                counts[code]++;
            }
        }
        int[] byContext = new int[counts.length];
        Arrays.setAll(byContext, code -> code);
        IntArrays.parallelQuickSort(byContext, (a, b) -> {
            int order = Integer.compare(pairs.contextOf(a), pairs.contextOf(b));
            return order != 0 ? order : counts[a] != counts[b] ? Integer.compare(counts[a], counts[b]) : Integer.compare(a, b);
        });
        ConditionalCounts learned = new ConditionalCounts(new Long2ObjectOpenHashMap<>(), new Long2ObjectOpenHashMap<>());
        int from = 0;
        while (from < byContext.length) {
            int to = from + 1;
            while (to < byContext.length && pairs.contextOf(byContext[to]) == pairs.contextOf(byContext[from])) {
                to++;
            }
            learned.addContext(pairs, counts, byContext, from, to);
            from = to;
        }
        return learned;
    }

    /** Codes {@code from..to} of {@code sorted} are one context, rarest first. */
    private void addContext(PairColumn pairs, int[] counts, int[] sorted, int from, int to) {
        int events = 0;
        int distinct = 0;
        int tail = 0;
        int reached = from;
        int singles = 0;
        for (int i = from; i < to; i++) {
            int count = counts[sorted[i]];
            events += count;
            distinct += count > 0 ? 1 : 0;
            singles += count <= 2 ? count : 0;
        }
        if (events == 0) {
            return;
        }
        contexts.put(pairs.contextHash(sorted[from]), new Context(events, distinct, singles));
        for (int i = from; i < to; i++) {
            int count = counts[sorted[i]];
            while (reached < to && counts[sorted[reached]] <= 2L * count) {
                tail += counts[sorted[reached]];
                reached++;
            }
            if (count > 1) {
                values.put(key(pairs, sorted[i]), new Seen(count, tail));
            }
        }
    }

    private static long key(PairColumn pairs, int code) {
        return Hash64.pair(pairs.contextHash(code), pairs.valueHash(code));
    }

    /** Surprise of each code of a column, in bits; NaN where the context has fewer than {@code least} events. */
    float[] bits(PairColumn pairs, int least) {
        float[] bits = new float[pairs.distinct()];
        for (int code = 0; code < bits.length; code++) {
            Context context = contexts.get(pairs.contextHash(code));
            if (context == null || context.events < least) {
                bits[code] = Float.NaN;
                continue;
            }
            Seen seen = values.get(key(pairs, code));
            bits[code] = seen != null ? Surprisal.bits(seen.tail, context.events)
                    : Surprisal.bits(context.singles + 1.0, context.events + 1.0);
        }
        return bits;
    }

    /** By code: the context's events whose value occurs at most twice as often; for a value seen at most once, of those that occur twice at most. */
    double[] tails(PairColumn pairs) {
        double[] tails = new double[pairs.distinct()];
        for (int code = 0; code < tails.length; code++) {
            Context context = contexts.get(pairs.contextHash(code));
            Seen seen = values.get(key(pairs, code));
            tails[code] = seen != null ? seen.tail : context == null ? 0 : context.singles;
        }
        return tails;
    }

    /** By code: events of its context. */
    int[] contextEvents(PairColumn pairs) {
        int[] events = new int[pairs.distinct()];
        for (int code = 0; code < events.length; code++) {
            Context context = contexts.get(pairs.contextHash(code));
            events[code] = context == null ? 0 : context.events;
        }
        return events;
    }

    /** The context, or null if it was never seen. */
    Context context(long contextHash) {
        return contexts.get(contextHash);
    }

    /** How often the value was seen in the context; at most 1 is given as 0 where the value was not kept. */
    int seen(long contextHash, long valueHash) {
        return values.getOrDefault(Hash64.pair(contextHash, valueHash), NEVER).count;
    }

    void write(DataOutput out) throws IOException {
        ByKey.write(out, contexts.keySet(), key -> {
            Context context = contexts.get(key);
            out.writeInt(context.events);
            out.writeInt(context.distinct);
            out.writeInt(context.singles);
        });
        ByKey.write(out, values.keySet(), key -> {
            Seen seen = values.get(key);
            out.writeInt(seen.count);
            out.writeInt(seen.tail);
        });
    }

    static ConditionalCounts read(DataInput in) throws IOException {
        ConditionalCounts counts = new ConditionalCounts(new Long2ObjectOpenHashMap<>(), new Long2ObjectOpenHashMap<>());
        ByKey.read(in, key -> counts.contexts.put(key, new Context(in.readInt(), in.readInt(), in.readInt())));
        ByKey.read(in, key -> counts.values.put(key, new Seen(in.readInt(), in.readInt())));
        return counts;
    }
}
