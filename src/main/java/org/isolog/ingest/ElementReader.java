package org.isolog.ingest;

import java.io.IOException;

/**
 * Splits JSON into its elements by counting brackets outside strings, without parsing: so every element has an exact offset, one
 * that is broken inside costs only itself, and one of any length needs no more memory than the longest record. Where a closing
 * bracket is missing, the rest of the file belongs to that element.
 */
public final class ElementReader {
    private static final int END = UnitReader.END;

    private final UnitReader units;
    private final int elementDepth;
    private int depth;
    private boolean inArray;

    ElementReader(RecordInput in, int elementDepth) throws IOException {
        this.units = new UnitReader(in);
        this.elementDepth = elementDepth;
    }

    /** The next element with its own text, or null at the end. What is no object is an element too. */
    public Line next() throws IOException {
        int c = units.next();
        while (c != END) {
            if (depth == elementDepth && (elementDepth == 0 || inArray) && startsElement(c)) {
                return element(c);
            }
            follow(c);
            c = units.next();
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
        int c = units.next();
        while (c != END && c != '"' && c != '\n') {
            if (c == '\\') {
                units.next();
            }
            c = units.next();
        }
    }

    private Line element(int first) throws IOException {
        long start = units.offset(1);
        units.startCollecting();
        units.collect(first);
        boolean complete = first == '{' || first == '[' ? collectContainer() : collectScalar(first);
        return units.record(start, complete);
    }

    /** @return false if the file ends before the element does */
    private boolean collectContainer() throws IOException {
        int open = 1;
        boolean quoted = false;
        while (open > 0) {
            int c = units.next();
            if (c == END) {
                return false;
            }
            units.collect(c);
            if (quoted) {
                if (c == '\\') {
                    units.collect(units.next());
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
            int c = units.next();
            if (c == END) {
                return elementDepth == 0;
            }
            if (!quoted && (c == ',' || c == ']' || c == '}') || c == '\n') {
                units.pushBack(c);
                return true;
            }
            units.collect(c);
            if (quoted && c == '\\') {
                units.collect(units.next());
            } else if (c == '"') {
                quoted = !quoted;
            }
        }
    }
}
