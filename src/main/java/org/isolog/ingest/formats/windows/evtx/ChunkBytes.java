package org.isolog.ingest.formats.windows.evtx;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of one chunk, little-endian, from its first one on. A read outside of them is a {@link DamagedException}. */
final class ChunkBytes {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int length;
    private final byte[] narrow;

    /** @param bytes kept, not copied */
    ChunkBytes(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
        this.narrow = new byte[length / 2 + 1];
    }

    int length() {
        return length;
    }

    byte[] array() {
        return bytes;
    }

    int u8(int at) throws DamagedException {
        check(at, 1);
        return bytes[at] & 0xFF;
    }

    int u16(int at) throws DamagedException {
        check(at, 2);
        return (short) SHORT.get(bytes, at) & 0xFFFF;
    }

    int i32(int at) throws DamagedException {
        check(at, 4);
        return (int) INT.get(bytes, at);
    }

    /** An unsigned number that must fit an offset or a size inside the chunk. */
    int offset(int at) throws DamagedException {
        int value = i32(at);
        if (value < 0 || value > length) {
            throw new DamagedException("An offset in the record points outside its chunk.");
        }
        return value;
    }

    long i64(int at) throws DamagedException {
        check(at, 8);
        return (long) LONG.get(bytes, at);
    }

    /** UTF-16 text of that many characters. */
    String text(int at, int characters) throws DamagedException {
        if (characters < 0 || characters > length) {
            throw outside();
        }
        check(at, 2 * characters);
        for (int i = 0; i < characters; i++) {
            int from = at + 2 * i;
            if (bytes[from + 1] != 0) {
                return new String(bytes, at, 2 * characters, StandardCharsets.UTF_16LE);
            }
            narrow[i] = bytes[from];
        }
        return new String(narrow, 0, characters, StandardCharsets.ISO_8859_1);
    }

    void check(int at, int size) throws DamagedException {
        if (at < 0 || size < 0 || at > length - size) {
            throw outside();
        }
    }

    private static DamagedException outside() {
        return new DamagedException("The record says it goes on behind the end of its chunk.");
    }
}
