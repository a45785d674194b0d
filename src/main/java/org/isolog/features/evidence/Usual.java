package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a number usually is.
 *
 * @param median of the training events that have one; of an even number of events the higher of the two in the middle, a value that occurs
 */
record Usual(double median, double lowest, double highest) {

    /** Of the first {@code count} values, at least one, which are in ascending order. */
    static Usual ofSorted(double[] values, int count) {
        return new Usual(values[count / 2], values[0], values[count - 1]);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(median);
        out.writeDouble(lowest);
        out.writeDouble(highest);
    }

    static Usual read(DataInput in) throws IOException {
        return new Usual(in.readDouble(), in.readDouble(), in.readDouble());
    }
}
