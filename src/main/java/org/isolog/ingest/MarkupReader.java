package org.isolog.ingest;

import java.io.IOException;
import java.util.Arrays;

/**
 * Splits XML into its elements of one name by looking for where they begin and end, without parsing: so every element has an exact
 * offset, one that is broken inside costs only itself, and what stands around them (a root, declarations, nothing) does not matter.
 * An element that begins again before it has ended was not closed: it ends there.
 */
public final class MarkupReader {
    private static final int MAX_BYTES = 3 * RecordInput.MAX_RECORD;
    private static final int EXCERPT_BYTES = 600;
    private static final int END = -1;

    private final RecordInput in;
    private final int unit;
    private final boolean bigEndian;
    private final String open;
    private final String close;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] collected = new byte[4096];
    private int collectedLength;
    private boolean tooLong;
    private int position;
    private int limit;
    private long bufferOffset;
    /** Whether the reader already stands behind the name of the next element's opening tag. */
    private boolean opened;
    /** The character behind that name. */
    private int before;

    MarkupReader(RecordInput in, String element) {
        this.in = in;
        String charset = in.head().charset().name();
        this.unit = charset.startsWith("UTF-16") ? 2 : 1;
        this.bigEndian = charset.equals("UTF-16BE");
        this.open = "<" + element;
        this.close = "</" + element;
    }

    /** The next element with its own text, or null at the end. */
    public Line next() throws IOException {
        if (!opened && !findOpen()) {
            return null;
        }
        opened = false;
        collectedLength = 0;
        tooLong = false;
        long start = bufferOffset + position - (long) unit * (open.length() + 1);
        open.chars().forEach(this::collect);
        collect(before);
        boolean complete = collectElement();
        String text = in.decoder().decode(collected, 0, Math.min(collectedLength, tooLong ? EXCERPT_BYTES : MAX_BYTES)).stripTrailing();
        boolean over = tooLong || text.length() > RecordInput.MAX_RECORD;
        return new Line(start, text, "", over ? Line.Fault.TOO_LONG : !complete && in.cutOff() ? Line.Fault.CUT_OFF : null);
    }

    /** Goes on to behind the next opening tag's name and the character after it, which is kept. */
    private boolean findOpen() throws IOException {
        int matched = 0;
        for (int c = nextUnit(); c != END; c = nextUnit()) {
            if (matched == open.length() && endsName(c)) {
                before = c;
                return true;
            }
            matched = c == '<' ? 1 : matched > 0 && matched < open.length() && c == open.charAt(matched) ? matched + 1 : 0;
        }
        return false;
    }

    /** @return false if the file ends before the element does */
    private boolean collectElement() throws IOException {
        if (before == '/') {
            return true;
        }
        int opening = 0;
        int closing = 0;
        while (true) {
            if (opening == 0 && closing == 0 && unit == 1) {
                collectText();
            }
            int c = nextUnit();
            if (c == END) {
                return false;
            }
            collect(c);
            if (closing == close.length() && c == '>') {
                return true;
            }
            if (opening == open.length() && endsName(c)) {
                before = c;
                opened = true;
                collectedLength = Math.max(0, collectedLength - unit * (open.length() + 1));
                return true;
            }
            boolean blank = closing == close.length() && c <= ' ';
            closing = c == '<' ? 1 : blank ? closing : step(close, closing, c);
            opening = c == '<' ? 1 : step(open, opening, c);
        }
    }

    /** Collects what lies in the buffer up to the next tag at once: most of an element is text. */
    private void collectText() {
        int end = position;
        while (end < limit && buffer[end] != '<') {
            end++;
        }
        int length = end - position;
        if (!tooLong && collectedLength + length <= MAX_BYTES) {
            if (collectedLength + length > collected.length) {
                collected = Arrays.copyOf(collected, Math.max(2 * collected.length, collectedLength + length));
            }
            System.arraycopy(buffer, position, collected, collectedLength, length);
            collectedLength += length;
        } else {
            tooLong = true;
        }
        position = end;
    }

    private static int step(String wanted, int matched, int c) {
        return matched > 0 && matched < wanted.length() && c == wanted.charAt(matched) ? matched + 1 : 0;
    }

    private static boolean endsName(int c) {
        return c <= ' ' || c == '>' || c == '/';
    }

    private void collect(int c) {
        if (tooLong) {
            return;
        }
        if (collectedLength + unit > MAX_BYTES) {
            tooLong = true;
            return;
        }
        if (collectedLength + unit > collected.length) {
            collected = Arrays.copyOf(collected, 2 * collected.length);
        }
        if (unit == 1) {
            collected[collectedLength++] = (byte) c;
        } else {
            collected[collectedLength++] = (byte) (bigEndian ? c >> 8 : c);
            collected[collectedLength++] = (byte) (bigEndian ? c : c >> 8);
        }
    }

    private int nextUnit() throws IOException {
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
