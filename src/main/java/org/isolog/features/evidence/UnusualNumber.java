package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;

/**
 * How far out a number lies: {@code -log2(2 * min(share of events at least as high, share at least as low))}, at least 0.
 *
 * @param field     the field
 * @param quantiles its values in the training events at equal steps of rank, ascending, the extremes included
 * @param events    training events that have a number there
 */
record UnusualNumber(String field, double[] quantiles, int events) implements Evidence {
    private static final int MOST_QUANTILES = 4096;

    /** Null if fewer than two of the rows have a number there. */
    static UnusualNumber learn(ColumnPool pool, String field, int[] rows) {
        CategoryColumn column = pool.column(field);
        double[] values = new double[rows.length];
        int count = 0;
        for (int row : rows) {
            double value = column.number(row);
            if (!Double.isNaN(value)) {
                values[count++] = value;
            }
        }
        if (count < 2) {
            return null;
        }
        Arrays.sort(values, 0, count);
        int kept = Math.min(count, MOST_QUANTILES);
        double[] quantiles = new double[kept];
        for (int i = 0; i < kept; i++) {
            quantiles[i] = values[(int) ((long) i * (count - 1) / (kept - 1))];
        }
        return new UnusualNumber(field, quantiles, count);
    }

    @Override
    public String name() {
        return "number:" + field;
    }

    @Override
    public Feature bind(ColumnPool pool) {
        CategoryColumn column = pool.column(field);
        return column == null ? null : new Bound(column);
    }

    /** Share of the training events on the rarer side of a value, the value included; never 0. */
    private double tail(double value) {
        int below = firstAtLeast(value);
        int atMost = firstAbove(value);
        double low = (double) atMost / quantiles.length;
        double high = (double) (quantiles.length - below) / quantiles.length;
        return Math.max(Math.min(low, high), 1.0 / (events + 1));
    }

    private int firstAtLeast(double value) {
        int at = Arrays.binarySearch(quantiles, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && quantiles[at - 1] == value) {
            at--;
        }
        return at;
    }

    private int firstAbove(double value) {
        int at = Arrays.binarySearch(quantiles, value);
        if (at < 0) {
            return -at - 1;
        }
        while (at < quantiles.length && quantiles[at] == value) {
            at++;
        }
        return at;
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
            return new Reason.UnusualNumber(field, number, quantiles[quantiles.length / 2], quantiles[0], quantiles[quantiles.length - 1]);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(field);
        out.writeInt(events);
        out.writeInt(quantiles.length);
        for (double quantile : quantiles) {
            out.writeDouble(quantile);
        }
    }

    static UnusualNumber read(DataInput in) throws IOException {
        String field = in.readUTF();
        int events = in.readInt();
        double[] quantiles = new double[in.readInt()];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = in.readDouble();
        }
        return new UnusualNumber(field, quantiles, events);
    }
}
