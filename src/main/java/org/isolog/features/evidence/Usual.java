package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a number usually is.
 *
 * @param median of the training events that have one
 */
record Usual(float median, float lowest, float highest) {

    /** @param values one a row; NaN where missing */
    static Usual learn(float[] values, int[] rows) {
        float[] present = new float[rows.length];
        int count = 0;
        for (int row : rows) {
            if (!Float.isNaN(values[row])) {
                present[count++] = values[row];
            }
        }
        if (count == 0) {
            return new Usual(Float.NaN, Float.NaN, Float.NaN);
        }
        Arrays.sort(present, 0, count);
        return new Usual(present[count / 2], present[0], present[count - 1]);
    }

    void write(DataOutput out) throws IOException {
        out.writeFloat(median);
        out.writeFloat(lowest);
        out.writeFloat(highest);
    }

    static Usual read(DataInput in) throws IOException {
        return new Usual(in.readFloat(), in.readFloat(), in.readFloat());
    }
}
