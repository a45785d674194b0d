package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import org.isolog.core.Channel;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.core.Reason.Counted;
import org.isolog.features.columns.CategoryColumn;

/**
 * A success of an entity soon after its failures, by how many usually come before one, see {@link Rate}; 0 for a success without and for
 * anything but a success. Of web requests only those that prove who somebody is succeed or fail here.
 *
 * @param counts failures of the entity before the success
 * @param rates  learned of all its events, those that are no success with none
 */
record SuccessAfterFailures(WindowCounts counts, Rates rates) implements Evidence {

    /** Null if the events have no such field, no failures or no successes. */
    static SuccessAfterFailures learn(ColumnPool pool, String entity, int seconds, int[] rows) {
        WindowCounts counts = new WindowCounts(Counted.FAILURES, entity, "", seconds);
        float[] failures = failuresBefore(pool, counts);
        if (failures == null) {
            return null;
        }
        int[] training = pool.inTimeOrder(rows);
        Rates rates = Rates.learn(pool.events(), pool.column(entity), failures, training,
                RateVotes.sliceMillis(pool.events(), training, seconds));
        if (rates == null) {
            return null;
        }
        SuccessAfterFailures learned = new SuccessAfterFailures(counts, rates);
        pool.keepCounts(learned, failures);
        return learned;
    }

    /** 0 for anything but a success: what is rare is that failures end with one, among all that an entity does. */
    private static float[] failuresBefore(ColumnPool pool, WindowCounts counts) {
        CategoryColumn column = pool.column(counts.entity());
        BitSet successes = pool.succeededAttempts();
        if (column == null || pool.failedAttempts().isEmpty() || successes.isEmpty() || pool.timeOrder().length == 0) {
            return null;
        }
        float[] failures = new SlidingWindow(pool, counts.seconds()).events(column, pool.failedAttempts());
        for (int row = successes.nextClearBit(0); row < failures.length; row = successes.nextClearBit(row + 1)) {
            failures[row] = Float.isNaN(failures[row]) ? Float.NaN : 0;
        }
        return failures;
    }

    @Override
    public String name() {
        return "success-after-failures|" + counts.entity() + "/" + counts.seconds() + "s";
    }

    @Override
    public Channel channel() {
        return Channel.RATE;
    }

    @Override
    public String subject() {
        return Counted.FAILURES.name();
    }

    @Override
    public Feature bind(ColumnPool pool) {
        float[] kept = pool.takeCounts(this);
        float[] failures = kept == null ? failuresBefore(pool, counts) : kept;
        if (failures == null) {
            return null;
        }
        CategoryColumn entity = pool.column(counts.entity());
        new RateTable(rates, entity).replace(pool, failures);
        return new Bound(pool, entity, failures);
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
        public Reason reason(Event event, int row) {
            if (Float.isNaN(bits[row])) {
                return new Reason.Missing(Ecs.EVENT_OUTCOME);
            }
            long before = pool.succeededAttempts().get(row) ? counts.failedAttemptsBefore(pool, previous, row) : 0;
            return new Reason.SuccessAfterFailures(counts.entity(), event.get(counts.entity()), before, counts.seconds(),
                    rates.norm(entity.hash(entity.code(row)), pool.events().time(row), 1, 0));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(counts.entity());
        out.writeInt(counts.seconds());
        rates.write(out);
    }

    static SuccessAfterFailures read(DataInput in) throws IOException {
        return new SuccessAfterFailures(new WindowCounts(Counted.FAILURES, in.readUTF(), "", in.readInt()), Rates.read(in));
    }
}
