package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.LongCollection;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What is kept by a hash, in the bytes of a model: its size, then each key with its value, in the order of the keys, whatever that of the map. */
final class ByKey {
    private ByKey() {
    }

    /** Writes or reads what belongs to a key. */
    @FunctionalInterface
    interface Step {
        void of(long key) throws IOException;
    }

    /** @param value writes what follows a key */
    static void write(DataOutput out, LongCollection of, Step value) throws IOException {
        long[] keys = of.toLongArray();
        Arrays.sort(keys);
        out.writeInt(keys.length);
        for (long key : keys) {
            out.writeLong(key);
            value.of(key);
        }
    }

    /** @param value reads what follows a key, and keeps it */
    static void read(DataInput in, Step value) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            value.of(in.readLong());
        }
    }
}
