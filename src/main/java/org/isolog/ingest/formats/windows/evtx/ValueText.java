package org.isolog.ingest.formats.windows.evtx;

import java.nio.charset.Charset;
import java.util.HexFormat;

/**
 * BinXml values as Windows writes them into Event XML: GUIDs in braces and upper case, hexadecimal numbers without leading zeros,
 * binary data as upper-case digits, times as {@link WindowsTimes} writes them.
 */
final class ValueText {
    private static final HexFormat UPPER = HexFormat.of().withUpperCase();
    /** The code page of an ANSI text is not in the file; this one has a character for nearly each byte. */
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final int[] GUID_ORDER = {3, 2, 1, 0, -1, 5, 4, -1, 7, 6, -1, 8, 9, -1, 10, 11, 12, 13, 14, 15};

    private final ChunkBytes bytes;

    ValueText(ChunkBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * @param type code of a single value, not of an array
     * @param size bytes of the value
     */
    String of(int type, int at, int size) throws DamagedException {
        bytes.check(at, size);
        if (size == 0) {
            return "";
        }
        return switch (type) {
            case ValueType.NULL, ValueType.BINXML -> "";
            case ValueType.STRING, ValueType.XML -> withoutEnd(bytes.text(at, size / 2));
            case ValueType.ANSI_STRING -> withoutEnd(new String(bytes.array(), at, size, ANSI));
            case ValueType.BINARY -> UPPER.formatHex(bytes.array(), at, at + size);
            case ValueType.SID -> sid(at, size);
            case ValueType.SIZE, ValueType.HANDLE -> hex(unsigned(at, size));
            default -> fixed(type, at, size);
        };
    }

    private String fixed(int type, int at, int size) throws DamagedException {
        int width = ValueType.width(type);
        if (width == 0) {
            throw new DamagedException("The record holds a value of a type that does not exist.");
        }
        if (size < width) {
            throw new DamagedException("A value of the record is shorter than its type.");
        }
        return switch (type) {
            case ValueType.INT8 -> Integer.toString((byte) bytes.u8(at));
            case ValueType.INT16 -> Integer.toString((short) bytes.u16(at));
            case ValueType.INT32 -> Integer.toString(bytes.i32(at));
            case ValueType.INT64 -> Long.toString(bytes.i64(at));
            case ValueType.REAL32 -> Float.toString(Float.intBitsToFloat(bytes.i32(at)));
            case ValueType.REAL64 -> Double.toString(Double.longBitsToDouble(bytes.i64(at)));
            case ValueType.BOOL -> bytes.i32(at) == 0 ? "false" : "true";
            case ValueType.GUID -> guid(at);
            case ValueType.FILETIME -> WindowsTimes.ofFileTime(bytes.i64(at));
            case ValueType.SYSTEMTIME -> WindowsTimes.ofSystemTime(bytes, at);
            case ValueType.HEX32, ValueType.HEX64 -> hex(unsigned(at, width));
            default -> Long.toUnsignedString(unsigned(at, width));
        };
    }

    private long unsigned(int at, int size) throws DamagedException {
        return switch (size) {
            case 1 -> bytes.u8(at);
            case 2 -> bytes.u16(at);
            case 4 -> bytes.i32(at) & 0xFFFF_FFFFL;
            case 8 -> bytes.i64(at);
            default -> throw new DamagedException("A number of the record has a size that does not exist.");
        };
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    private String guid(int at) {
        StringBuilder text = new StringBuilder(38).append('{');
        for (int from : GUID_ORDER) {
            if (from < 0) {
                text.append('-');
            } else {
                UPPER.toHexDigits(text, bytes.array()[at + from]);
            }
        }
        return text.append('}').toString();
    }

    /** [MS-DTYP] 2.4.2: revision, count of sub-authorities, authority (big-endian, 48 bits), sub-authorities. */
    private String sid(int at, int size) throws DamagedException {
        int count = size < 8 ? -1 : bytes.u8(at + 1);
        if (count < 0 || count > 15 || 8 + 4 * count > size) {
            throw new DamagedException("A security identifier of the record is damaged.");
        }
        long authority = 0;
        for (int i = 2; i < 8; i++) {
            authority = authority << 8 | bytes.u8(at + i);
        }
        StringBuilder text = new StringBuilder(48).append("S-").append(bytes.u8(at)).append('-');
        if (authority >> 32 == 0) {
            text.append(authority);
        } else {
            text.append(hex(authority));
        }
        for (int i = 0; i < count; i++) {
            text.append('-').append(Integer.toUnsignedLong(bytes.i32(at + 8 + 4 * i)));
        }
        return text.toString();
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\0') {
            end--;
        }
        return text.substring(0, end);
    }
}
