package org.isolog.ingest.formats.windows.evtx;

import java.util.ArrayList;
import java.util.List;

/** Arrays of BinXml values: texts end with a NUL each, other items follow each other without gaps. */
final class ValueArray {
    private final ChunkBytes bytes;
    private final ValueText text;

    ValueArray(ChunkBytes bytes, ValueText text) {
        this.bytes = bytes;
        this.text = text;
    }

    /**
     * The items as text.
     *
     * @param type code of the items' type, without {@link ValueType#ARRAY}
     */
    List<String> items(int type, int at, int size) throws DamagedException {
        bytes.check(at, size);
        List<String> items = new ArrayList<>();
        int end = at + size;
        int from = at;
        while (from < end) {
            int next = from + itemSize(type, from, end);
            items.add(text.of(type, from, next - from));
            from = next;
        }
        return items;
    }

    private int itemSize(int type, int from, int end) throws DamagedException {
        int size = switch (type) {
            case ValueType.STRING, ValueType.XML -> toNul(from, end, 2);
            case ValueType.ANSI_STRING -> toNul(from, end, 1);
            case ValueType.SID -> 8 + 4 * bytes.u8(from + 1);
            case ValueType.BINARY -> end - from;
            default -> ValueType.width(type);
        };
        if (size <= 0 || size > end - from) {
            throw new DamagedException("A list of values in the record is damaged.");
        }
        return size;
    }

    private int toNul(int from, int end, int width) throws DamagedException {
        for (int at = from; at + width <= end; at += width) {
            if ((width == 1 ? bytes.u8(at) : bytes.u16(at)) == 0) {
                return at + width - from;
            }
        }
        return end - from;
    }
}
