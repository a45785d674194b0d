package org.isolog.ingest.formats.csv;

/**
 * Follows quotes from line to line, to find where a record ends before its values are taken out. A quote opens a value only at the
 * value's first character; inside, a doubled quote is one quote (RFC 4180).
 */
final class CsvScanner {
    /** How a line leaves the record. */
    enum End {
        /** The record ends with the line. */
        CLOSED,
        /** A quote is still open. */
        OPEN,
        /** A quoted value is followed by something else than a delimiter. */
        STRAY
    }

    private final char delimiter;

    CsvScanner(char delimiter) {
        this.delimiter = delimiter;
    }

    /** @param quoted whether the line begins inside quotes */
    End scan(String line, boolean quoted) {
        boolean stray = false;
        boolean opens = !quoted && line.startsWith("\"");
        boolean inside = quoted || opens;
        int at = opens ? 1 : 0;
        while (true) {
            if (inside) {
                int close = closingQuote(line, at);
                if (close < 0) {
                    return End.OPEN;
                }
                at = close + 1;
                stray |= at < line.length() && line.charAt(at) != delimiter;
            }
            int next = line.indexOf(delimiter, Math.min(at, line.length()));
            if (next < 0) {
                return stray ? End.STRAY : End.CLOSED;
            }
            at = next + 1;
            inside = at < line.length() && line.charAt(at) == '"';
            at += inside ? 1 : 0;
        }
    }

    private static int closingQuote(String line, int from) {
        int at = line.indexOf('"', from);
        while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
            at = line.indexOf('"', at + 2);
        }
        return at;
    }
}
