package org.isolog.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Finds a byte in an array eight places at a time, as every byte of a log is asked whether it ends a line (Warren, "Hacker's Delight",
 * section 6-1). Sees the array as it is at each call.
 */
final class ByteSearch {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte[] bytes;
    private final ByteBuffer words;

    /** @param bytes kept, not copied */
    ByteSearch(byte[] bytes) {
        this.bytes = bytes;
        this.words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The first place of the byte, from {@code from} and before {@code to}; -1 if it is not there. */
    int indexOf(byte wanted, int from, int to) {
        long pattern = (wanted & 0xFF) * ONES;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long different = words.getLong(at) ^ pattern;
            // the lowest high bit is that of the first byte without a difference
            long same = different - ONES & ~different & HIGH_BITS;
            if (same != 0) {
                return at + Long.numberOfTrailingZeros(same) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at < to ? at : -1;
    }
}
