package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How many of the numbers seen in training lie above and below a number. The values at both ends are all kept, of those between every so
 * many-th: there the share is exact to one in {@value #STEPS}.
 *
 * @param values kept values, ascending, each once
 * @param below  events with a lower number than each
 * @param atMost events with at most this number
 * @param events that have a number
 */
record Ranks(double[] values, int[] below, int[] atMost, int events) {
    static final int STEPS = 4096;
    private static final int ENDS = 512;

    /** Of the first {@code count} numbers, at least one, which are in ascending order. */
    static Ranks ofSorted(double[] sorted, int count) {
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
        return new Ranks(values.toDoubleArray(), below.toIntArray(), atMost.toIntArray(), count);
    }

    /** Share of the numbers on the rarer side of a value, the value included; never 0. */
    double rarerSide(double value) {
        return share(Math.min(atMost(value), atLeast(value)));
    }

    /** Share of the numbers that are at least as high; never 0. */
    double upperTail(double value) {
        return share(atLeast(value));
    }

    private double share(int count) {
        return Math.max((double) count / events, 1.0 / (events + 1));
    }

    private int atMost(double value) {
        int at = Arrays.binarySearch(values, value);
        int next = -at - 1;
        return at >= 0 ? atMost[at] : next < values.length ? below[next] : events;
    }

    private int atLeast(double value) {
        int at = Arrays.binarySearch(values, value);
        int next = -at - 1;
        return events - (at >= 0 ? below[at] : next > 0 ? atMost[next - 1] : 0);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(events);
        out.writeInt(values.length);
        for (int i = 0; i < values.length; i++) {
            out.writeDouble(values[i]);
            out.writeInt(below[i]);
            out.writeInt(atMost[i]);
        }
    }

    static Ranks read(DataInput in) throws IOException {
        int events = in.readInt();
        DoubleArrayList values = new DoubleArrayList();
        IntArrayList below = new IntArrayList();
        IntArrayList atMost = new IntArrayList();
        for (int left = in.readInt(); left > 0; left--) {
            values.add(in.readDouble());
            below.add(in.readInt());
            atMost.add(in.readInt());
        }
        return new Ranks(values.toDoubleArray(), below.toIntArray(), atMost.toIntArray(), events);
    }
}
