package org.isolog.ingest;

import java.io.IOException;

/**
 * Splits XML into its elements of one name by looking for where they begin and end, without parsing: so every element has an exact
 * offset, one that is broken inside costs only itself, and what stands around them (a root, declarations, nothing) does not matter.
 * An element that begins again before it has ended was not closed: it ends there.
 */
public final class MarkupReader {
    private static final int END = UnitReader.END;

    private final UnitReader units;
    private final String open;
    private final String close;
    /** Whether the reader already stands behind the name of the next element's opening tag. */
    private boolean opened;
    /** The character behind that name. */
    private int before;

    MarkupReader(RecordInput in, String element) throws IOException {
        this.units = new UnitReader(in);
        this.open = "<" + element;
        this.close = "</" + element;
    }

    /** The next element with its own text, or null at the end. */
    public Line next() throws IOException {
        if (!opened && !findOpen()) {
            return null;
        }
        opened = false;
        units.startCollecting();
        long start = units.offset(open.length() + 1);
        open.chars().forEach(units::collect);
        units.collect(before);
        boolean complete = collectElement();
        return units.record(start, complete);
    }

    /** Goes on to behind the next opening tag's name and the character after it, which is kept. */
    private boolean findOpen() throws IOException {
        int matched = 0;
        for (int c = units.next(); c != END; c = units.next()) {
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
            if (opening == 0 && closing == 0) {
                // most of an element is text
                units.collectUpTo('<');
            }
            int c = units.next();
            if (c == END) {
                return false;
            }
            units.collect(c);
            if (closing == close.length() && c == '>') {
                return true;
            }
            if (opening == open.length() && endsName(c)) {
                before = c;
                opened = true;
                units.drop(open.length() + 1);
                return true;
            }
            boolean blank = closing == close.length() && c <= ' ';
            closing = c == '<' ? 1 : blank ? closing : step(close, closing, c);
            opening = c == '<' ? 1 : step(open, opening, c);
        }
    }

    private static int step(String wanted, int matched, int c) {
        return matched > 0 && matched < wanted.length() && c == wanted.charAt(matched) ? matched + 1 : 0;
    }

    private static boolean endsName(int c) {
        return c <= ' ' || c == '>' || c == '/';
    }
}
