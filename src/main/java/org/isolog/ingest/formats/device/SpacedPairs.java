package org.isolog.ingest.formats.device;

/**
 * Reads {@code key=value key="quoted value" key=value with blanks} in one pass. A value without quotes ends where the next word with an
 * equals sign begins, so it may hold blanks; an equals sign later in a word, or behind a backslash, is part of the value.
 */
final class SpacedPairs {
    /** How values are protected. */
    enum Style {
        /** ArcSight's: no quotes, a backslash before an equals sign, a backslash or a line end ({@code \n}). */
        CEF,
        /** Quotes of any kind around a value, a backslash before a quote in it. */
        QUOTED
    }

    private final String text;
    private final Style style;
    private final PairSink sink;
    private final int at;
    private int pairs;
    private String key;
    private int valueStart;
    private boolean quotesClose = true;

    private SpacedPairs(String text, int from, Style style, PairSink sink) {
        this.text = text;
        this.at = from;
        this.style = style;
        this.sink = sink;
    }

    /** @return number of pairs that were handed over */
    static int scan(String text, int from, Style style, PairSink sink) {
        return new SpacedPairs(text, from, style, sink).scan();
    }

    /** Where the first key begins; -1 if there is none. Only what stands before the first equals sign of a word can be one. */
    static int firstKey(String text, int from) {
        // every message is asked, and most have no equals sign, which the library finds out faster than any loop
        int word = from;
        int equals = text.indexOf('=', from);
        while (equals >= 0) {
            int start = wordStart(text, equals, word);
            if (isKey(text, start, equals)) {
                return start;
            }
            word = wordEnd(text, equals);
            equals = text.indexOf('=', word);
        }
        return -1;
    }

    private static int wordStart(String text, int at, int least) {
        int start = at;
        while (start > least && !isBlank(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int scan() {
        int start = firstKey(text, at);
        while (start >= 0 && pairs < PairSink.MOST) {
            int equals = text.indexOf('=', start);
            endValue(start);
            key = text.substring(start, equals);
            valueStart = equals + 1;
            start = firstKey(text, wordEnd(text, Math.max(equals, quotedEnd())));
        }
        if (pairs < PairSink.MOST) {
            endValue(text.length());
        }
        return pairs;
    }

    /** Hands over the value that stands before {@code end}, if a key is waiting for it. */
    private void endValue(int end) {
        if (key == null) {
            return;
        }
        int last = end;
        while (last > valueStart && isBlank(text.charAt(last - 1))) {
            last--;
        }
        boolean list = style == Style.QUOTED && last > valueStart && last < text.length() && isListEnd(text.charAt(last - 1));
        hand(text.substring(valueStart, list ? last - 1 : last).strip(), style == Style.CEF);
    }

    /**
     * Hands over the value if it is in quotes.
     *
     * @return index of the closing quote, -1 if there is none
     */
    private int quotedEnd() {
        if (style != Style.QUOTED || !quotesClose || valueStart >= text.length()) {
            return -1;
        }
        char close = closing(text.charAt(valueStart));
        if (close == 0) {
            return -1;
        }
        int end = end(text, valueStart + 1, close);
        if (end < 0) {
            // looked for once, so that many open quotes cost no more than one
            quotesClose = false;
            valueStart++;
            return -1;
        }
        hand(text.substring(valueStart + 1, end), close == '"');
        return end;
    }

    private void hand(String value, boolean escapes) {
        String plain = escapes ? Escapes.undo(value) : value;
        sink.pair(key, style == Style.CEF ? withoutQuotes(plain) : plain);
        key = null;
        pairs++;
    }

    /** CEF knows no quotes, but some devices put them around values with blanks. */
    private static String withoutQuotes(String value) {
        int last = value.length() - 1;
        return last > 0 && value.charAt(0) == '"' && value.indexOf('"', 1) == last ? value.substring(1, last) : value;
    }

    /** The quote that ends what the given one begins; 0 if it is none. */
    static char closing(char open) {
        return switch (open) {
            case '"', '\'' -> open;
            case '\u201c', '\u201d' -> '\u201d';
            default -> 0;
        };
    }

    /** Index of the closing quote that no backslash protects; -1 if there is none. */
    static int end(String text, int from, char close) {
        int first = text.indexOf(close, from);
        if (first < 0 || text.indexOf('\\', from, first) < 0) {
            return first;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == close || text.charAt(i + 1) == '\\')) {
                i++;
            } else if (c == close) {
                return i;
            }
        }
        return -1;
    }

    static boolean isKey(String text, int from, int to) {
        if (from == to || to - from > PairSink.LONGEST_KEY || !isKeyStart(text.charAt(from))) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            if (!isKeyStart(c) && c != '.' && c != '-' && c != '/' && c != '[' && c != ']' && c != ':') {
                return false;
            }
        }
        return true;
    }

    private static boolean isKeyStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '@' || c > 0x7f && Character.isLetter(c);
    }

    private static boolean isListEnd(char c) {
        return c == ',' || c == ';';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
