package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.core.Reason.Counted;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * How surprising it is that an entity does so much of something within a sliding window, by what it and its peers do in such hours, see
 * {@link Rate}. Less than usual has no surprise: a quiet entity is not suspicious.
 *
 * @param counts what is counted
 * @param unit   counts are measured in; 1 but for bytes
 * @param rates  learned of the counts
 */
record WindowCount(WindowCounts counts, double unit, Rates rates) implements Evidence {
    private static final int DAY = 86_400;
    /** Bytes are counted in such parts of what a window usually has: coarse enough for counting, fine enough for sizes. */
    private static final int BYTE_UNITS = 16;

    /** Null if the events have no such fields, or if the training events last no longer than two days where days are counted. */
    static WindowCount learn(ColumnPool pool, WindowCounts counts, int[] rows) {
        EventColumns events = pool.events();
        int[] training = pool.inTimeOrder(rows);
        boolean tooShort = training.length == 0
                || counts.seconds() >= DAY && events.time(training[training.length - 1]) - events.time(training[0]) < 2000L * counts.seconds();
        float[] found = tooShort ? null : counts.in(pool);
        if (found == null) {
            return null;
        }
        double unit = counts.counted() == Counted.BYTES ? unit(found, training) : 1;
        scale(found, unit, counts.least());
        Rates rates = Rates.learn(events, pool.column(counts.entity()), found, training,
                RateVotes.sliceMillis(events, training, counts.seconds()));
        if (rates == null) {
            return null;
        }
        WindowCount learned = new WindowCount(counts, unit, rates);
        pool.keepCounts(learned, found);
        return learned;
    }

    private static double unit(float[] found, int[] training) {
        float[] some = new float[training.length];
        int size = 0;
        for (int row : training) {
            if (found[row] > 0) {
                some[size++] = found[row];
            }
        }
        Arrays.sort(some, 0, size);
        return size == 0 ? 1 : Math.max(1, some[size / 2] / BYTE_UNITS);
    }

    private static void scale(float[] counts, double unit, int least) {
        for (int row = 0; row < counts.length; row++) {
            counts[row] = (float) (counts[row] / unit) - least;
        }
    }

    @Override
    public String name() {
        return "window:" + counts;
    }

    /** Bytes in a while and bytes at once are one fact. */
    @Override
    public Channel channel() {
        return counts.counted() == Counted.BYTES ? Channel.VOLUME : Channel.RATE;
    }

    @Override
    public String subject() {
        return switch (counts.counted()) {
            case BYTES -> counts.of();
            // The same failures, counted by those who fail.
            case FAILED_USERS, FAILING_ADDRESSES -> Counted.FAILURES.name();
            case EVENTS, FAILURES, DISTINCT_ADDRESSES, DISTINCT_USERS, DISTINCT_ACTIONS, DISTINCT_TARGETS -> counts.counted().name();
        };
    }

    @Override
    public Feature bind(ColumnPool pool) {
        float[] found = pool.takeCounts(this);
        if (found == null) {
            found = counts.in(pool);
            if (found == null) {
                return null;
            }
            scale(found, unit, counts.least());
        }
        CategoryColumn entity = pool.column(counts.entity());
        new RateTable(rates, entity).replace(pool, found);
        return new Bound(pool, entity, found);
    }

    private final class Bound implements Feature {
        private final ColumnPool pool;
        private final CategoryColumn entity;
        private final float[] bits;
        private final int[] previous;

        Bound(ColumnPool pool, CategoryColumn entity, float[] bits) {
            this.pool = pool;
            this.entity = entity;
            this.bits = bits;
            previous = pool.previous(counts.entity());
        }

        @Override
        public float value(int row) {
            return bits[row];
        }

        @Override
        public void fill(int[] rows, int from, int to, float[] column) {
            for (int at = from; at < to; at++) {
                column[at - from] = bits[rows[at]];
            }
        }

        @Override
        public Reason reason(Event event, int row) {
            if (Float.isNaN(bits[row])) {
                return new Reason.Missing(counts.entity());
            }
            return new Reason.Burst(counts.counted(), counts.of(), counts.entity(), event.get(counts.entity()), counts.at(pool, previous, row),
                    counts.spreadAt(pool, previous, row), counts.seconds(),
                    rates.norm(entity.hash(entity.code(row)), pool.events().time(row), unit, counts.least()));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(counts.counted().name());
        out.writeUTF(counts.entity());
        out.writeUTF(counts.of());
        out.writeInt(counts.seconds());
        out.writeDouble(unit);
        rates.write(out);
    }

    static WindowCount read(DataInput in) throws IOException {
        WindowCounts counts = new WindowCounts(Counted.valueOf(in.readUTF()), in.readUTF(), in.readUTF(), in.readInt());
        return new WindowCount(counts, in.readDouble(), Rates.read(in));
    }
}
