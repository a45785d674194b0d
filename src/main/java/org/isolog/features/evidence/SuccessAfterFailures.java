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
 * A success of an entity soon after its failures, see {@link Surprisal#ofCount}; 0 for a success without and for anything but a success.
 *
 * @param entity  the field that names the entity
 * @param seconds length of the window that ends with the success
 * @param usual   failures before a success in the training events
 */
record SuccessAfterFailures(String entity, int seconds, Usual usual) implements Evidence {

    /** Null if the events have no such field, no failures or no successes. */
    static SuccessAfterFailures learn(ColumnPool pool, String entity, int seconds, int[] rows) {
        float[] failures = failuresBefore(pool, entity, seconds);
        return failures == null ? null : new SuccessAfterFailures(entity, seconds, Usual.learn(failures, rows));
    }

    private static float[] failuresBefore(ColumnPool pool, String entity, int seconds) {
        CategoryColumn column = pool.column(entity);
        BitSet successes = pool.successes();
        if (column == null || pool.failures().isEmpty() || successes.isEmpty() || pool.timeOrder().length == 0) {
            return null;
        }
        float[] failures = new SlidingWindow(pool, seconds).events(column, pool.failures());
        for (int row = 0; row < failures.length; row++) {
            if (!successes.get(row) && !Float.isNaN(failures[row])) {
                failures[row] = 0;
            }
        }
        return failures;
    }

    @Override
    public String name() {
        return "success-after-failures|" + entity + "/" + seconds + "s";
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
        float[] failures = failuresBefore(pool, entity, seconds);
        return failures == null ? null : new Bound(failures);
    }

    private final class Bound implements Feature {
        private final float[] failures;

        Bound(float[] failures) {
            this.failures = failures;
        }

        @Override
        public float value(int row) {
            return Float.isNaN(failures[row]) ? Float.NaN : Surprisal.ofCount(failures[row], usual.median());
        }

        @Override
        public Reason reason(Event event, int row) {
            if (Float.isNaN(failures[row])) {
                return new Reason.Missing(Ecs.EVENT_OUTCOME);
            }
            return new Reason.SuccessAfterFailures(entity, event.get(entity), (long) failures[row], seconds, usual.median(),
                    (long) usual.highest());
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(entity);
        out.writeInt(seconds);
        usual.write(out);
    }

    static SuccessAfterFailures read(DataInput in) throws IOException {
        return new SuccessAfterFailures(in.readUTF(), in.readInt(), Usual.read(in));
    }
}
