package org.isolog.ingest;

import java.io.IOException;
import java.util.Arrays;

/**
 * Splits bytes into lines before it decodes them, so that offsets are exact in every encoding and a line of any length needs no
 * more memory than the longest record.
 */
public final class LineReader {
    private static final int BUFFER = 1 << 16;
    /** UTF-8 needs at most three bytes for one Java character. */
    private static final int MAX_BYTES = 3 * RecordInput.MAX_RECORD;
    private static final int EXCERPT_BYTES = 600;

    private final RecordInput in;
    private final int unit;
    private final int lowByte;
    private final byte lineEnd;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteSearch search = new ByteSearch(buffer);
    private byte[] collected = new byte[1024];
    private int collectedLength;
    private boolean tooLong;
    private int position;
    private int limit;
    private long bufferOffset;

    LineReader(RecordInput in) throws IOException {
        this.in = in;
        String charset = in.head().charset().name();
        this.unit = charset.startsWith("UTF-16") ? 2 : 1;
        this.lowByte = charset.equals("UTF-16BE") ? 1 : 0;
        this.lineEnd = (byte) in.head().lineEnd();
        fill();
        position = Math.min(limit, in.head().bomLength());
    }

    /** The next line, or null at the end. Blank lines are lines. */
    public Line next() throws IOException {
        if (position == limit && !fill()) {
            return null;
        }
        long start = bufferOffset + position;
        collectedLength = 0;
        tooLong = false;
        while (true) {
            int end = findEnd();
            if (end >= 0) {
                Line line = collectedLength == 0 && !tooLong ? lineOf(start, buffer, position, end - position, true)
                        : collectedLine(start, end);
                position = end + unit;
                return line;
            }
            collect(limit);
            if (!fill()) {
                return lineOf(start, collected, 0, collectedLength, false);
            }
        }
    }

    private Line collectedLine(long start, int end) {
        collect(end);
        return lineOf(start, collected, 0, collectedLength, true);
    }

    private Line lineOf(long start, byte[] bytes, int from, int length, boolean ended) {
        int textLength = length;
        boolean crlf = ended && lineEnd == '\n' && length >= unit && bytes[from + length - unit + lowByte] == '\r'
                && (unit == 1 || bytes[from + length - unit + 1 - lowByte] == 0);
        if (crlf) {
            textLength -= unit;
        }
        String end = !ended ? "" : crlf ? "\r\n" : lineEnd == '\r' ? "\r" : "\n";
        if (tooLong) {
            return new Line(start, in.decoder().decode(bytes, from, Math.min(textLength, EXCERPT_BYTES)), end, Line.Fault.TOO_LONG);
        }
        String text = in.decoder().decode(bytes, from, textLength);
        return new Line(start, text, end, faultOf(text, ended));
    }

    private Line.Fault faultOf(String text, boolean ended) {
        if (text.length() > RecordInput.MAX_RECORD) {
            return Line.Fault.TOO_LONG;
        }
        if (!ended && in.cutOff()) {
            return Line.Fault.CUT_OFF;
        }
        return !text.isEmpty() && text.charAt(0) == 0 && text.chars().allMatch(c -> c == 0) ? Line.Fault.ZEROS : null;
    }

    /** Index of the first byte of the next line end in the buffer, or a negative number. */
    private int findEnd() {
        byte wanted = lineEnd;
        if (unit == 1) {
            return search.indexOf(wanted, position, limit);
        }
        for (int i = position; i + 1 < limit; i += 2) {
            if (buffer[i + lowByte] == wanted && buffer[i + 1 - lowByte] == 0) {
                return i;
            }
        }
        return -1;
    }

    private void collect(int end) {
        int length = end - position;
        if (collectedLength + length > MAX_BYTES) {
            tooLong = true;
            length = Math.max(0, Math.min(length, EXCERPT_BYTES - collectedLength));
        }
        if (length > 0 && !(tooLong && collectedLength >= EXCERPT_BYTES)) {
            if (collectedLength + length > collected.length) {
                collected = Arrays.copyOf(collected, Math.max(2 * collected.length, collectedLength + length));
            }
            System.arraycopy(buffer, position, collected, collectedLength, length);
            collectedLength += length;
        }
        position = end;
    }

    /** Fills the empty buffer with whole units; false at the end. */
    private boolean fill() throws IOException {
        bufferOffset += limit;
        position = 0;
        limit = 0;
        while (limit == 0 || limit % unit != 0) {
            int count = in.read(buffer, limit, BUFFER - limit);
            if (count < 0) {
                break;
            }
            limit += count;
        }
        return limit > 0;
    }
}
