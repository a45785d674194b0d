package org.isolog.ingest.formats.windows.evtx;

/** The values that one record puts into the places of a template: where each lies in the chunk, and of which type it is. */
final class ValueTable {
    static final ValueTable EMPTY = new ValueTable(new int[0], new int[0], new int[0], 0);

    private final int[] types;
    private final int[] offsets;
    private final int[] sizes;
    private final int end;

    private ValueTable(int[] types, int[] offsets, int[] sizes, int end) {
        this.types = types;
        this.offsets = offsets;
        this.sizes = sizes;
        this.end = end;
    }

    /** @param limit the first byte behind the record */
    static ValueTable read(ChunkBytes bytes, int at, int limit) throws DamagedException {
        int count = bytes.i32(at);
        if (count < 0 || count > (limit - at - 4) / 4) {
            throw new DamagedException("The record lists more values than it can hold.");
        }
        int[] types = new int[count];
        int[] offsets = new int[count];
        int[] sizes = new int[count];
        int next = at + 4 + 4 * count;
        for (int i = 0; i < count; i++) {
            int entry = at + 4 + 4 * i;
            sizes[i] = bytes.u16(entry);
            types[i] = bytes.u8(entry + 2);
            offsets[i] = next;
            next += sizes[i];
            if (next > limit) {
                throw new DamagedException("A value goes on behind the end of its record.");
            }
        }
        return new ValueTable(types, offsets, sizes, next);
    }

    int size() {
        return types.length;
    }

    /** Code of the type; {@link ValueType#NULL} for a value that is not there. */
    int type(int index) {
        return index < types.length ? types[index] : ValueType.NULL;
    }

    int offset(int index) {
        return offsets[index];
    }

    int bytes(int index) {
        return sizes[index];
    }

    /** The first byte behind the last value. */
    int end() {
        return end;
    }
}
