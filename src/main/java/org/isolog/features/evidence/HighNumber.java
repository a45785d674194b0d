package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.PairColumn;

/**
 * How high a number is among those of the same context and among all: {@code -log2} of the share of events with as high a step or a
 * higher one, blended as in {@link NestedHabit}. Only high is suspicious. Steps are eighths of a doubling.
 *
 * @param context the field whose value must be the same
 * @param field   the field that is judged, whose numbers are at least 0
 * @param atLeast by {@link org.isolog.features.columns.Hash64} of the context's value: training events from each step up
 * @param all     the same of all training events
 */
record HighNumber(String context, String field, Long2ObjectOpenHashMap<int[]> atLeast, int[] all) implements Evidence {
    static final int STEPS = 160;
    private static final int STEPS_A_DOUBLING = 8;
    private static final double LN2 = StrictMath.log(2);

    /** Null if fewer than two of the rows have a number there. */
    static HighNumber learn(ColumnPool pool, String context, String field, int[] rows) {
        CategoryColumn numbers = pool.column(field);
        if (numbers == null) {
            return null;
        }
        CategoryColumn contexts = pool.column(context);
        int[] all = new int[STEPS];
        Long2ObjectOpenHashMap<int[]> atLeast = new Long2ObjectOpenHashMap<>();
        for (int row : rows) {
            double number = numbers.number(row);
            if (!Double.isNaN(number)) {
                all[step(number)]++;
                int code = contexts == null ? CategoryColumn.MISSING : contexts.code(row);
                if (code >= 0) {
                    atLeast.computeIfAbsent(contexts.hash(code), hash -> new int[STEPS])[step(number)]++;
                }
            }
        }
        addUp(all);
        atLeast.values().forEach(HighNumber::addUp);
        return all[0] < 2 ? null : new HighNumber(context, field, atLeast, all);
    }

    private static void addUp(int[] counts) {
        for (int step = STEPS - 2; step >= 0; step--) {
            counts[step] += counts[step + 1];
        }
    }

    private static int step(double number) {
        return (int) Math.clamp(Math.floor(STEPS_A_DOUBLING * StrictMath.log(1 + Math.max(0, number)) / LN2), 0, STEPS - 1);
    }

    @Override
    public String name() {
        return "high:" + field + "|" + context;
    }

    @Override
    public Channel channel() {
        return Channel.PLATFORM;
    }

    @Override
    public String subject() {
        return "shape";
    }

    @Override
    public Feature bind(ColumnPool pool) {
        CategoryColumn numbers = pool.column(field);
        if (numbers == null) {
            return null;
        }
        CategoryColumn contexts = pool.column(context);
        return new Bound(contexts == null ? PairColumn.alone(numbers) : PairColumn.of(contexts, numbers), numbers);
    }

    private final class Bound implements Feature {
        private final PairColumn pairs;
        private final CategoryColumn numbers;
        private final float[] bits;

        Bound(PairColumn pairs, CategoryColumn numbers) {
            this.pairs = pairs;
            this.numbers = numbers;
            bits = new float[numbers.rows() == 0 ? 0 : pairs.distinct()];
            for (int row = 0; row < numbers.rows(); row++) {
                int code = pairs.code(row);
                if (code >= 0) {
                    bits[code] = HighNumber.this.bits(pairs.contextHash(code), numbers.number(row));
                }
            }
        }

        @Override
        public float value(int row) {
            int code = pairs.code(row);
            return code == CategoryColumn.MISSING ? Float.NaN : bits[code];
        }

        @Override
        public Reason reason(Event event, int row) {
            int code = pairs.code(row);
            double number = numbers.number(row);
            if (code == CategoryColumn.MISSING || Double.isNaN(number)) {
                return new Reason.Missing(field);
            }
            int[] own = atLeast.get(pairs.contextHash(code));
            boolean ofOwn = own != null && own[0] >= NestedHabit.WIDER;
            int[] counts = ofOwn ? own : all;
            return new Reason.HighNumber(field, number, ofOwn ? context : null, ofOwn ? EventFacts.value(event.fields(), context) : null,
                    counts[step(number)], counts[0]);
        }
    }

    private float bits(long contextHash, double number) {
        if (Double.isNaN(number)) {
            return Float.NaN;
        }
        int step = step(number);
        double share = (1.0 + all[step]) / (1.0 + all[0]);
        int[] own = atLeast.get(contextHash);
        if (own != null) {
            share = (own[step] + NestedHabit.WIDER * share) / (own[0] + NestedHabit.WIDER);
        }
        return Surprisal.bits(share, 1);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(context);
        out.writeUTF(field);
        writeSteps(out, all);
        ByKey.write(out, atLeast.keySet(), key -> writeSteps(out, atLeast.get(key)));
    }

    private static void writeSteps(DataOutput out, int[] steps) throws IOException {
        for (int count : steps) {
            out.writeInt(count);
        }
    }

    static HighNumber read(DataInput in) throws IOException {
        String context = in.readUTF();
        String field = in.readUTF();
        int[] all = readSteps(in);
        Long2ObjectOpenHashMap<int[]> atLeast = new Long2ObjectOpenHashMap<>();
        ByKey.read(in, key -> atLeast.put(key, readSteps(in)));
        return new HighNumber(context, field, atLeast, all);
    }

    private static int[] readSteps(DataInput in) throws IOException {
        int[] steps = new int[STEPS];
        for (int step = 0; step < STEPS; step++) {
            steps[step] = in.readInt();
        }
        return steps;
    }
}
