package org.isolog.ingest;

import java.io.IOException;
import java.util.Arrays;

/**
 * Reads a file one code unit after the other (a byte, or two in UTF-16) and collects those of a record, of which one of any length takes
 * no more memory than the longest record. For one thread.
 */
final class UnitReader {
    /** What {@link #next} gives behind the last unit. */
    static final int END = -1;

    private static final int MAX_BYTES = 3 * RecordInput.MAX_RECORD;
    private static final int EXCERPT_BYTES = 600;

    private final RecordInput in;
    private final int unit;
    private final boolean bigEndian;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteSearch search = new ByteSearch(buffer);
    private byte[] collected = new byte[4096];
    private int collectedLength;
    private boolean tooLong;
    private int position;
    private int limit;
    private long bufferOffset;
    private int pushedBack = END;

    /** Stands behind the byte order mark. */
    UnitReader(RecordInput in) throws IOException {
        this.in = in;
        String charset = in.head().charset().name();
        this.unit = charset.startsWith("UTF-16") ? 2 : 1;
        this.bigEndian = charset.equals("UTF-16BE");
        fill();
        position = Math.min(limit, in.head().bomLength());
    }

    /** The next unit, from 0, or {@link #END}. */
    int next() throws IOException {
        if (pushedBack != END) {
            int c = pushedBack;
            pushedBack = END;
            return c;
        }
        if (position + unit > limit && !fill()) {
            return END;
        }
        int first = buffer[position++] & 0xFF;
        if (unit == 1) {
            return first;
        }
        int second = buffer[position++] & 0xFF;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }

    /** Gives the unit again with the next call. */
    void pushBack(int c) {
        pushedBack = c;
    }

    /** Byte offset in the decompressed file of the unit that was read so many units ago; nothing may be pushed back. */
    long offset(int unitsAgo) {
        return bufferOffset + position - (long) unit * unitsAgo;
    }

    /** Forgets what was collected. */
    void startCollecting() {
        collectedLength = 0;
        tooLong = false;
    }

    /** Keeps a unit, unless there are too many; {@link #END} is none. */
    void collect(int c) {
        if (c == END || tooLong) {
            return;
        }
        if (collectedLength + unit > MAX_BYTES) {
            tooLong = true;
            return;
        }
        room(unit);
        if (unit == 1) {
            collected[collectedLength++] = (byte) c;
        } else {
            collected[collectedLength++] = (byte) (bigEndian ? c >> 8 : c);
            collected[collectedLength++] = (byte) (bigEndian ? c : c >> 8);
        }
    }

    /** Collects at once what lies in the buffer up to a unit, where a unit is a byte; else nothing. */
    void collectUpTo(char stop) {
        if (unit != 1) {
            return;
        }
        int found = search.indexOf((byte) stop, position, limit);
        int end = found < 0 ? limit : found;
        int length = end - position;
        if (!tooLong && collectedLength + length <= MAX_BYTES) {
            room(length);
            System.arraycopy(buffer, position, collected, collectedLength, length);
            collectedLength += length;
        } else {
            tooLong = true;
        }
        position = end;
    }

    /** Forgets the last units that were collected. */
    void drop(int units) {
        collectedLength = Math.max(0, collectedLength - unit * units);
    }

    /** @param complete whether the record came to its own end */
    Line record(long start, boolean complete) {
        String text = in.decoder().decode(collected, 0, Math.min(collectedLength, tooLong ? EXCERPT_BYTES : MAX_BYTES)).stripTrailing();
        boolean over = tooLong || text.length() > RecordInput.MAX_RECORD;
        return new Line(start, text, "", over ? Line.Fault.TOO_LONG : !complete && in.cutOff() ? Line.Fault.CUT_OFF : null);
    }

    private void room(int bytes) {
        if (collectedLength + bytes > collected.length) {
            collected = Arrays.copyOf(collected, Math.max(2 * collected.length, collectedLength + bytes));
        }
    }

    private boolean fill() throws IOException {
        bufferOffset += limit;
        position = 0;
        limit = 0;
        while (limit == 0 || limit % unit != 0) {
            int count = in.read(buffer, limit, buffer.length - limit);
            if (count < 0) {
                break;
            }
            limit += count;
        }
        return limit >= unit;
    }
}
