package org.isolog.testkit.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** One chunk while it is written: its bytes, and the names and templates it already has. */
final class ChunkOut {
    private static final int SIZE = 65_536;
    private static final int RECORDS = 512;
    private static final int NAME_TABLE = 128;
    private static final int TEMPLATE_TABLE = 384;

    private final ByteBuffer out = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<EvtxTemplate, Integer> templates = new HashMap<>();
    private long first = -1;
    private long last;
    private int lastAt;

    ChunkOut() {
        out.position(RECORDS);
    }

    int at() {
        return out.position();
    }

    ChunkOut u8(int value) {
        out.put((byte) value);
        return this;
    }

    ChunkOut u16(int value) {
        out.putShort((short) value);
        return this;
    }

    ChunkOut u32(int value) {
        out.putInt(value);
        return this;
    }

    ChunkOut u64(long value) {
        out.putLong(value);
        return this;
    }

    ChunkOut bytes(byte[] value) {
        out.put(value);
        return this;
    }

    ChunkOut text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_16LE));
    }

    /** Writes a size into four bytes that were left free for it. */
    void patch(int place, int value) {
        out.putInt(place, value);
    }

    void patch16(int place, int value) {
        out.putShort(place, (short) value);
    }

    /** The offset of a name, and the name itself behind it where the chunk does not have it yet. */
    void name(String name) {
        Integer known = names.get(name);
        u32(known == null ? at() + 4 : known);
        if (known == null) {
            names.put(name, at());
            int hash = hash(name);
            u32(link(NAME_TABLE + 4 * (hash % 64))).u16(hash).u16(name.length()).text(name).u16(0);
        }
    }

    /** The offset of a template, and its definition behind it where the chunk does not have it yet. */
    void template(EvtxTemplate template) {
        u8(0x0C).u8(1).u32(template.id());
        Integer known = templates.get(template);
        u32(known == null ? at() + 4 : known);
        if (known == null) {
            templates.put(template, at());
            u32(link(TEMPLATE_TABLE + 4 * Integer.remainderUnsigned(template.id(), 32))).bytes(template.guid());
            int size = at();
            u32(0);
            template.write(this);
            patch(size, at() - size - 4);
        }
    }

    void record(long id, long written, Runnable content) {
        lastAt = at();
        u32(0x2A2A).u32(0).u64(id).u64(written);
        content.run();
        int size = at() + 4 - lastAt;
        u32(size);
        patch(lastAt + 4, size);
        first = first < 0 ? id : first;
        last = id;
    }

    byte[] finish() {
        byte[] bytes = out.array();
        int free = at();
        out.put(0, "ElfChnk\0".getBytes(StandardCharsets.US_ASCII));
        out.putLong(8, first).putLong(16, last).putLong(24, first).putLong(32, last);
        out.putInt(40, 128).putInt(44, lastAt).putInt(48, free).putInt(52, sum(bytes, RECORDS, free - RECORDS));
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, 120);
        crc.update(bytes, 128, RECORDS - 128);
        out.putInt(124, (int) crc.getValue());
        return bytes;
    }

    /** Puts what is written next into a table of the header; gives what stood there. */
    private int link(int place) {
        int before = out.getInt(place);
        out.putInt(place, at());
        return before;
    }

    private static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 65_599 + name.charAt(i);
        }
        return hash & 0xFFFF;
    }

    static int sum(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
