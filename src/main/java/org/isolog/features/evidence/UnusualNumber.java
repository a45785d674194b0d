package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
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
 * <p>The values at both ends are all kept, of those between every so many-th: there the share is exact to one in {@value #STEPS}.
 *
 * @param field  the field
 * @param values kept values of the training events, ascending, each once
 * @param below  events with a lower number than each
 * @param atMost events with at most this number
 * @param usual  of the numbers
 * @param events training events that have a number there
 */
record UnusualNumber(String field, double[] values, int[] below, int[] atMost, Usual usual, int events) implements Evidence {
    static final int STEPS = 4096;
    private static final int ENDS = 512;

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
        DoubleArrayList values = new DoubleArrayList();
        IntArrayList below = new IntArrayList();
        IntArrayList atMost = new IntArrayList();
        int to;
        for (int from = 0; from < count; from = to) {
            to = from + 1;
            while (to < count && sorted[to] == sorted[from]) {
                to++;
            }
            boolean crossesStep = (long) from * STEPS / count != (long) to * STEPS / count;
            if (crossesStep || from < ENDS || to > count - ENDS) {
                values.add(sorted[from]);
                below.add(from);
                atMost.add(to);
            }
        }
        return new UnusualNumber(field, values.toDoubleArray(), below.toIntArray(), atMost.toIntArray(),
                Usual.ofSorted(sorted, count), count);
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

    /** Share of the training events on the rarer side of a value, the value included; never 0. */
    private double tail(double value) {
        int at = Arrays.binarySearch(values, value);
        int next = at >= 0 ? at : -at - 1;
        int low = at >= 0 ? atMost[at] : next < values.length ? below[next] : events;
        int high = events - (at >= 0 ? below[at] : next > 0 ? atMost[next - 1] : 0);
        return Math.max((double) Math.min(low, high) / events, 1.0 / (events + 1));
    }

    private final class Bound implements Feature {
        private final CategoryColumn column;

        Bound(CategoryColumn column) {
            this.column = column;
        }

        @Override
        public float value(int row) {
            double number = column.number(row);
            return Double.isNaN(number) ? Float.NaN : Surprisal.bits(2 * tail(number), 1);
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
        out.writeInt(events);
        usual.write(out);
        out.writeInt(values.length);
        for (int i = 0; i < values.length; i++) {
            out.writeDouble(values[i]);
            out.writeInt(below[i]);
            out.writeInt(atMost[i]);
        }
    }

    static UnusualNumber read(DataInput in) throws IOException {
        String field = in.readUTF();
        int events = in.readInt();
        Usual usual = Usual.read(in);
        DoubleArrayList values = new DoubleArrayList();
        IntArrayList below = new IntArrayList();
        IntArrayList atMost = new IntArrayList();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(in.readDouble());
            below.add(in.readInt());
            atMost.add(in.readInt());
        }
        return new UnusualNumber(field, values.toDoubleArray(), below.toIntArray(), atMost.toIntArray(), usual, events);
    }
}
