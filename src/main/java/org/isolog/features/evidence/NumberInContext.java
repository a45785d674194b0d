package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.text.WebFacts;

/**
 * How far a number lies above what is usual where another field has the same value: the bytes of an answer among those of its path, the
 * bytes that are read among those of the user.
 *
 * <p>Sizes and durations differ by factors, so each context keeps the median and the median deviation of {@code ln(1 + x)}. The number of
 * deviations above the median is compared with that of all training events in their own contexts: {@code -log2(share at least as far)}.
 * Less than usual has no surprise.
 *
 * @param context  the field whose value must be the same
 * @param field    the field with the number
 * @param contexts by hash of the context's value
 * @param ranks    of the deviations of the training events
 */
record NumberInContext(String context, String field, Long2ObjectOpenHashMap<Spread> contexts, Ranks ranks) implements Evidence {
    /** A median and a deviation need some numbers. */
    private static final int LEAST_HISTORY = 20;
    /** A tenth more or less is never unusual, however much alike the others are. */
    private static final double LEAST_DEVIATION = 0.1;

    /** @param median of ln(1 + x) @param deviation from it, the median @param most the highest x @param events with a number */
    record Spread(double median, double deviation, double most, int events) {
    }

    /** Null if no context has enough numbers. */
    static NumberInContext learn(ColumnPool pool, String context, String field, int[] rows) {
        CategoryColumn of = pool.column(context);
        CategoryColumn numbers = pool.column(field);
        if (of == null || numbers == null) {
            return null;
        }
        Long2ObjectOpenHashMap<Spread> contexts = new Long2ObjectOpenHashMap<>();
        int[] starts = new int[of.distinct() + 1];
        for (int row : rows) {
            if (of.code(row) >= 0 && numbers.number(row) >= 0) {
                starts[of.code(row) + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        double[] byContext = new double[starts[of.distinct()]];
        int[] next = starts.clone();
        for (int row : rows) {
            if (of.code(row) >= 0 && numbers.number(row) >= 0) {
                byContext[next[of.code(row)]++] = StrictMath.log1p(numbers.number(row));
            }
        }
        double[] deviations = new double[byContext.length];
        int judged = 0;
        for (int code = 0; code < of.distinct(); code++) {
            double[] values = Arrays.copyOfRange(byContext, starts[code], starts[code + 1]);
            if (values.length >= LEAST_HISTORY) {
                Spread spread = spread(values);
                contexts.put(of.hash(code), spread);
                for (double value : values) {
                    deviations[judged++] = deviation(value, spread);
                }
            }
        }
        Arrays.sort(deviations, 0, judged);
        return judged == 0 ? null : new NumberInContext(context, field, contexts, Ranks.ofSorted(deviations, judged));
    }

    private static Spread spread(double[] logs) {
        Arrays.sort(logs);
        double median = logs[logs.length / 2];
        double[] apart = new double[logs.length];
        Arrays.setAll(apart, i -> Math.abs(logs[i] - median));
        Arrays.sort(apart);
        return new Spread(median, Math.max(LEAST_DEVIATION, apart[apart.length / 2]), StrictMath.expm1(logs[logs.length - 1]), logs.length);
    }

    private static double deviation(double log, Spread spread) {
        return Math.max(0, (log - spread.median) / spread.deviation);
    }

    @Override
    public String name() {
        return "number:" + field + "|" + context;
    }

    @Override
    public Channel channel() {
        return WebFacts.isDerived(context) ? Channel.WEB : Channel.VOLUME;
    }

    @Override
    public String subject() {
        return field;
    }

    @Override
    public Feature bind(ColumnPool pool) {
        CategoryColumn of = pool.column(context);
        CategoryColumn numbers = pool.column(field);
        return of == null || numbers == null ? null : new Bound(pool.events(), of, numbers);
    }

    private final class Bound implements Feature {
        private final CategoryColumn of;
        private final CategoryColumn numbers;
        private final Spread[] spreads;
        private final float[] bits;

        Bound(EventColumns events, CategoryColumn of, CategoryColumn numbers) {
            this.of = of;
            this.numbers = numbers;
            spreads = new Spread[of.distinct()];
            Arrays.setAll(spreads, code -> contexts.get(of.hash(code)));
            bits = new float[events.rows()];
            for (int row = 0; row < bits.length; row++) {
                bits[row] = bits(row);
            }
        }

        private float bits(int row) {
            double number = numbers.number(row);
            Spread spread = of.code(row) < 0 ? null : spreads[of.code(row)];
            if (spread == null || !(number >= 0)) {
                return Float.NaN;
            }
            double deviation = deviation(StrictMath.log1p(number), spread);
            return deviation == 0 ? 0 : Surprisal.bits(ranks.upperTail(deviation), 1);
        }

        @Override
        public float value(int row) {
            return bits[row];
        }

        @Override
        public Reason reason(Event event, int row) {
            if (Float.isNaN(bits[row])) {
                return new Reason.Missing(field);
            }
            Spread spread = spreads[of.code(row)];
            return new Reason.NumberAmong(field, numbers.number(row), context, EventFacts.value(event.fields(), context), StrictMath.expm1(spread.median), spread.most,
                    spread.events);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(context);
        out.writeUTF(field);
        ByKey.write(out, contexts.keySet(), key -> {
            Spread spread = contexts.get(key);
            out.writeDouble(spread.median);
            out.writeDouble(spread.deviation);
            out.writeDouble(spread.most);
            out.writeInt(spread.events);
        });
        ranks.write(out);
    }

    static NumberInContext read(DataInput in) throws IOException {
        String context = in.readUTF();
        String field = in.readUTF();
        Long2ObjectOpenHashMap<Spread> contexts = new Long2ObjectOpenHashMap<>();
        ByKey.read(in, key -> contexts.put(key, new Spread(in.readDouble(), in.readDouble(), in.readDouble(), in.readInt())));
        return new NumberInContext(context, field, contexts, Ranks.read(in));
    }
}
