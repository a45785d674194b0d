package org.isolog.testkit.evtx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** A value of a record, of one of the types that BinXml has. */
public final class EvtxValue {
    /** Writes the bytes of a value, which for BinXml depend on where they stand. */
    private interface Content {
        void write(ChunkOut out);
    }

    private final int type;
    private final Content content;

    private EvtxValue(int type, Content content) {
        this.type = type;
        this.content = content;
    }

    /** Bytes of any type, right or wrong. */
    public static EvtxValue raw(int type, byte[] bytes) {
        return new EvtxValue(type, out -> out.bytes(bytes));
    }

    /** Bytes as hexadecimal digits. */
    public static EvtxValue hex(int type, String digits) {
        return raw(type, HexFormat.of().parseHex(digits.replace(" ", "")));
    }

    public static EvtxValue none() {
        return raw(0x00, new byte[0]);
    }

    public static EvtxValue text(String text) {
        return raw(0x01, text.getBytes(StandardCharsets.UTF_16LE));
    }

    public static EvtxValue texts(List<String> texts) {
        return raw(0x81, (String.join("\0", texts) + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    /** A whole number in as many bytes as its type has. */
    public static EvtxValue number(int type, int bytes, long value) {
        ByteBuffer buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        byte[] exact = new byte[bytes];
        buffer.get(0, exact);
        return raw(type, exact);
    }

    public static EvtxValue u8(int value) {
        return number(0x04, 1, value);
    }

    public static EvtxValue u16(int value) {
        return number(0x06, 2, value);
    }

    public static EvtxValue u32(long value) {
        return number(0x08, 4, value);
    }

    public static EvtxValue u64(long value) {
        return number(0x0A, 8, value);
    }

    public static EvtxValue hex64(long value) {
        return number(0x15, 8, value);
    }

    public static EvtxValue time(Instant time) {
        return number(0x11, 8, EvtxFile.fileTime(time));
    }

    /** Well-known and other SIDs of authority 5. */
    public static EvtxValue sid(int... parts) {
        ByteBuffer buffer = ByteBuffer.allocate(8 + 4 * parts.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.put((byte) 1).put((byte) parts.length).put(new byte[] {0, 0, 0, 0, 0, 5});
        for (int part : parts) {
            buffer.putInt(part);
        }
        return raw(0x13, buffer.array());
    }

    /** A template with its values, inside a value. */
    public static EvtxValue nested(EvtxTemplate template, EvtxValue... values) {
        return new EvtxValue(0x21, out -> instance(out, template, values));
    }

    /** XML inside a value, without a template. */
    public static EvtxValue nested(String xml) {
        return new EvtxValue(0x21, out -> EvtxTemplate.plain(xml).write(out));
    }

    static void instance(ChunkOut out, EvtxTemplate template, EvtxValue... values) {
        out.u8(0x0F).u8(1).u8(1).u8(0).template(template);
        out.u32(values.length);
        int table = out.at();
        for (EvtxValue value : values) {
            out.u16(0).u8(value.type).u8(0);
        }
        for (int i = 0; i < values.length; i++) {
            int from = out.at();
            values[i].content.write(out);
            out.patch16(table + 4 * i, out.at() - from);
        }
        out.u8(0);
    }
}
