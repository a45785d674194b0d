package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.core.Reason.Counted;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.PairColumn;

/**
 * How much of something one entity does within a sliding window, see {@link Surprisal#ofCount}. Less than usual has no surprise: a quiet
 * entity is not suspicious.
 *
 * @param counted what is counted
 * @param entity  the field that names the entity
 * @param of      the field whose different values are counted; empty where events are
 * @param seconds length of the window
 * @param usual   of the counts in the training events
 */
record WindowCount(Counted counted, String entity, String of, int seconds, Usual usual) implements Evidence {

    /** What to count, before anything is learned. */
    record Spec(Counted counted, String entity, String of, int seconds) {
    }

    /** Null if the events have no such fields. */
    static WindowCount learn(ColumnPool pool, Spec spec, int[] rows) {
        float[] counts = counts(pool, spec.counted, spec.entity, spec.of, spec.seconds);
        return counts == null ? null
                : new WindowCount(spec.counted, spec.entity, spec.of, spec.seconds, Usual.learn(counts, rows));
    }

    private static float[] counts(ColumnPool pool, Counted counted, String entity, String of, int seconds) {
        CategoryColumn column = pool.column(entity);
        if (column == null || pool.timeOrder().length == 0) {
            return null;
        }
        SlidingWindow window = new SlidingWindow(pool, seconds);
        return switch (counted) {
            case EVENTS -> window.events(column, null);
            case FAILURES -> pool.failures().isEmpty() ? null : notOfSuccesses(pool, window.events(column, pool.failures()));
            case DISTINCT_ADDRESSES, DISTINCT_USERS, DISTINCT_ACTIONS, DISTINCT_TARGETS -> {
                PairColumn pairs = pool.pair(entity, of);
                yield pairs == null ? null : window.distinct(pairs);
            }
        };
    }

    /** A success after failures is told by {@link SuccessAfterFailures}: one fact must not count twice. */
    private static float[] notOfSuccesses(ColumnPool pool, float[] failures) {
        BitSet successes = pool.successes();
        for (int row = successes.nextSetBit(0); row >= 0; row = successes.nextSetBit(row + 1)) {
            failures[row] = Float.isNaN(failures[row]) ? Float.NaN : 0;
        }
        return failures;
    }

    @Override
    public String name() {
        return "window:" + counted.name().toLowerCase(Locale.ROOT) + (of.isEmpty() ? "" : "(" + of + ")") + "|" + entity + "/" + seconds + "s";
    }

    @Override
    public Channel channel() {
        return Channel.RATE;
    }

    @Override
    public String subject() {
        return counted.name();
    }

    @Override
    public Feature bind(ColumnPool pool) {
        float[] counts = counts(pool, counted, entity, of, seconds);
        return counts == null ? null : new Bound(counts);
    }

    private final class Bound implements Feature {
        private final float[] counts;

        Bound(float[] counts) {
            this.counts = counts;
        }

        @Override
        public float value(int row) {
            return Float.isNaN(counts[row]) ? Float.NaN : Surprisal.ofCount(counts[row], usual.median());
        }

        @Override
        public Reason reason(Event event, int row) {
            if (Float.isNaN(counts[row])) {
                return new Reason.Missing(entity);
            }
            return new Reason.Burst(counted, entity, event.get(entity), (long) counts[row], seconds, usual.median(), (long) usual.highest());
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(counted.name());
        out.writeUTF(entity);
        out.writeUTF(of);
        out.writeInt(seconds);
        usual.write(out);
    }

    static WindowCount read(DataInput in) throws IOException {
        return new WindowCount(Counted.valueOf(in.readUTF()), in.readUTF(), in.readUTF(), in.readInt(), Usual.read(in));
    }
}
