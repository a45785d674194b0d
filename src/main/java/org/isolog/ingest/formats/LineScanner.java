package org.isolog.ingest.formats;

/** Walks over a line of words, quoted texts and bracketed texts between blanks. Used again for every line; for one thread. */
public final class LineScanner {
    private String line = "";
    private int at;

    public void start(String newLine, int from) {
        line = newLine;
        at = from;
    }

    public int at() {
        return at;
    }

    /** Goes on at another place of the line. */
    public void moveTo(int place) {
        at = place;
    }

    public boolean atEnd() {
        skipBlanks();
        return at >= line.length();
    }

    /** Whether the next value begins with this character. */
    public boolean sees(char c) {
        skipBlanks();
        return at < line.length() && line.charAt(at) == c;
    }

    /** The next value, whether quoted, in brackets or a word; null at the end of the line. */
    public String next() {
        skipBlanks();
        if (at >= line.length()) {
            return null;
        }
        char c = line.charAt(at);
        return c == '"' ? quoted() : c == '[' ? bracketed() : word();
    }

    /** {@link #next}, and null where it is the dash that stands for no value. */
    public String value() {
        return known(next());
    }

    /** The characters up to the next blank; null at the end of the line. */
    public String word() {
        skipBlanks();
        if (at >= line.length()) {
            return null;
        }
        int end = line.indexOf(' ', at);
        int start = at;
        at = end < 0 ? line.length() : end;
        return line.substring(start, at);
    }

    /**
     * The text between quotes, in which a backslash protects the next character; null if no quote follows. A quote that is never
     * closed closes at the end of the line.
     */
    public String quoted() {
        if (!sees('"')) {
            return null;
        }
        int start = ++at;
        boolean escaped = false;
        while (at < line.length() && line.charAt(at) != '"') {
            boolean backslash = line.charAt(at) == '\\' && at + 1 < line.length();
            escaped |= backslash;
            at += backslash ? 2 : 1;
        }
        String text = line.substring(start, Math.min(at, line.length()));
        at++;
        return escaped ? text.replace("\\\"", "\"").replace("\\\\", "\\") : text;
    }

    private String bracketed() {
        int end = line.indexOf(']', at);
        int start = at + 1;
        at = end < 0 ? line.length() : end + 1;
        return line.substring(start, end < 0 ? line.length() : end);
    }

    /** Null for the dash that stands for no value, and for an empty text. */
    public static String known(String text) {
        return text == null || text.isEmpty() || text.equals("-") ? null : text;
    }

    private void skipBlanks() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
    }
}
