package org.isolog.ingest;

import java.io.IOException;
import java.util.Arrays;

/**
 * Splits JSON into its elements by counting brackets outside strings, without parsing: so every element has an exact offset, one
 * that is broken inside costs only itself, and one of any length needs no more memory than the longest record. Where a closing
 * bracket is missing, the rest of the file belongs to that element.
 */
public final class ElementReader {
    private static final int MAX_BYTES = 3 * RecordInput.MAX_RECORD;
    private static final int EXCERPT_BYTES = 600;
    private static final int END = -1;

    private final RecordInput in;
    private final int unit;
    private final boolean bigEndian;
    private final int elementDepth;
    private final byte[] buffer = new byte[1 << 16];
    private byte[] collected = new byte[1024];
    private int collectedLength;
    private boolean tooLong;
    private int position;
    private int limit;
    private long bufferOffset;
    private int depth;
    private boolean inArray;
    private int pushedBack = END;

    ElementReader(RecordInput in, int elementDepth) throws IOException {
        this.in = in;
        String charset = in.head().charset().name();
        this.unit = charset.startsWith("UTF-16") ? 2 : 1;
        this.bigEndian = charset.equals("UTF-16BE");
        this.elementDepth = elementDepth;
        fill();
        position = Math.min(limit, in.head().bomLength());
    }

    /** The next element with its own text, or null at the end. What is no object is an element too. */
    public Line next() throws IOException {
        int c = nextUnit();
        while (c != END) {
            if (depth == elementDepth && (elementDepth == 0 || inArray) && startsElement(c)) {
                return element(c);
            }
            follow(c);
            c = nextUnit();
        }
        return null;
    }

    private static boolean startsElement(int c) {
        return c > ' ' && c != ',' && c != ']' && c != '}' && c != ':';
    }

    /** Keeps count of brackets outside of elements. */
    private void follow(int c) throws IOException {
        if (c == '"') {
            skipString();
        } else if (c == '{' || c == '[') {
            depth++;
            inArray = c == '[';
        } else if ((c == '}' || c == ']') && depth > 0) {
            depth--;
            inArray = false;
        }
    }

    private void skipString() throws IOException {
        int c = nextUnit();
        while (c != END && c != '"' && c != '\n') {
            if (c == '\\') {
                nextUnit();
            }
            c = nextUnit();
        }
    }

    private Line element(int first) throws IOException {
        long start = bufferOffset + position - unit;
        collectedLength = 0;
        tooLong = false;
        collect(first);
        boolean complete = first == '{' || first == '[' ? collectContainer() : collectScalar(first);
        String text = in.decoder().decode(collected, 0, Math.min(collectedLength, tooLong ? EXCERPT_BYTES : MAX_BYTES)).stripTrailing();
        boolean over = tooLong || text.length() > RecordInput.MAX_RECORD;
        return new Line(start, text, "", over ? Line.Fault.TOO_LONG : !complete && in.cutOff() ? Line.Fault.CUT_OFF : null);
    }

    /** @return false if the file ends before the element does */
    private boolean collectContainer() throws IOException {
        int open = 1;
        boolean quoted = false;
        while (open > 0) {
            int c = nextUnit();
            if (c == END) {
                return false;
            }
            collect(c);
            if (quoted) {
                if (c == '\\') {
                    collect(nextUnit());
                } else if (c == '"' || c == '\n') {
                    // JSON has no line ends in strings: a quote that is missing must not swallow the file
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                open++;
            } else if (c == '}' || c == ']') {
                open--;
            }
        }
        return true;
    }

    private boolean collectScalar(int first) throws IOException {
        boolean quoted = first == '"';
        while (true) {
            int c = nextUnit();
            if (c == END) {
                return elementDepth == 0;
            }
            if (!quoted && (c == ',' || c == ']' || c == '}') || c == '\n') {
                pushedBack = c;
                return true;
            }
            collect(c);
            if (quoted && c == '\\') {
                collect(nextUnit());
            } else if (c == '"') {
                quoted = !quoted;
            }
        }
    }

    private void collect(int c) {
        if (c == END || tooLong) {
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
