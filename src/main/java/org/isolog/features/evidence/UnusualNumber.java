package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;

/**
 * How far out a number lies: {@code -log2(2 * min(share of events at least as high, share at least as low))}, at least 0.
 *
 * @param field the field
 * @param ranks of the training events that have a number there
 * @param usual of the numbers
 */
record UnusualNumber(String field, Ranks ranks, Usual usual) implements Evidence {

    /** Null if fewer than two of the rows have a number there. */
    static UnusualNumber learn(ColumnPool pool, String field, int[] rows) {
        CategoryColumn column = pool.column(field);
        double[] sorted = new double[rows.length];
        int count = 0;
        for (int row : rows) {
            double value = column.number(row);
            if (!Double.isNaN(value)) {
                sorted[count++] = value;
            }
        }
        if (count < 2) {
            return null;
        }
        Arrays.sort(sorted, 0, count);
        return new UnusualNumber(field, Ranks.ofSorted(sorted, count), Usual.ofSorted(sorted, count));
    }

    @Override
    public String name() {
        return "number:" + field;
    }

    @Override
    public Channel channel() {
        return Channel.VOLUME;
    }

    @Override
    public String subject() {
        return field;
    }

    @Override
    public Feature bind(ColumnPool pool) {
        CategoryColumn column = pool.column(field);
        return column == null ? null : new Bound(column);
    }

    private final class Bound implements Feature {
        private final CategoryColumn column;

        Bound(CategoryColumn column) {
            this.column = column;
        }

        @Override
        public float value(int row) {
            double number = column.number(row);
            return Double.isNaN(number) ? Float.NaN : Surprisal.bits(2 * ranks.rarerSide(number), 1);
        }

        @Override
        public Reason reason(Event event, int row) {
            double number = column.number(row);
            if (Double.isNaN(number)) {
                return new Reason.Missing(field);
            }
            return new Reason.UnusualNumber(field, number, usual.median(), usual.lowest(), usual.highest());
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(field);
        ranks.write(out);
        usual.write(out);
    }

    static UnusualNumber read(DataInput in) throws IOException {
        return new UnusualNumber(in.readUTF(), Ranks.read(in), Usual.read(in));
    }
}
