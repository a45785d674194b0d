package org.isolog.ingest.formats.device;

/**
 * Reads pairs with a delimiter between them, such as {@code Key: value, Key: value} or {@code key:"value"; key:"value"}, in one pass.
 * Keys may hold blanks. A part without the sign between key and value belongs to the value before it.
 */
final class DelimitedPairs {
    private final String delimiter;
    private final char assign;

    /**
     * @param delimiter what stands between two pairs; inside quotes it is part of the value
     * @param assign    what stands between key and value
     */
    DelimitedPairs(String delimiter, char assign) {
        this.delimiter = delimiter;
        this.assign = assign;
    }

    /** @return number of pairs that were handed over */
    int scan(String text, int from, PairSink sink) {
        int pairs = 0;
        int at = from;
        String key = null;
        String value = null;
        while (at < text.length() && pairs < PairSink.MOST) {
            int sign = text.indexOf(assign, at);
            int end = text.indexOf(delimiter, at);
            end = end < 0 ? text.length() : end;
            if (sign < 0 || sign > end || sign == at || sign - at > PairSink.LONGEST_KEY) {
                value = key == null ? null : value + delimiter + text.substring(at, end);
                at = end + delimiter.length();
                continue;
            }
            if (key != null) {
                sink.pair(key, value.strip());
                pairs++;
            }
            key = text.substring(at, sign).strip();
            int start = valueStart(text, sign + 1);
            char quote = start < text.length() ? SpacedPairs.closing(text.charAt(start)) : 0;
            int close = quote == 0 ? -1 : quoteEnd(text, start + 1, quote);
            if (close >= 0) {
                value = Escapes.undo(text.substring(start + 1, close));
                end = text.indexOf(delimiter, close);
                end = end < 0 ? text.length() : end;
            } else {
                value = text.substring(Math.min(start, end), end);
            }
            at = end + delimiter.length();
        }
        if (key != null && pairs < PairSink.MOST) {
            sink.pair(key, withoutDelimiter(value.strip()));
            pairs++;
        }
        return pairs;
    }

    /** The last pair may have one behind it. */
    private String withoutDelimiter(String value) {
        String end = delimiter.strip();
        return !end.isEmpty() && value.endsWith(end) ? value.substring(0, value.length() - end.length()) : value;
    }

    /** Check Point writes two colons before the values of some keys. */
    private int valueStart(String text, int behind) {
        int at = behind;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == assign && assign == ':')) {
            at++;
        }
        return at;
    }

    /** The quote that a delimiter or the end follows; -1 if the value only begins like a quoted one. */
    private int quoteEnd(String text, int from, char quote) {
        int end = SpacedPairs.end(text, from, quote);
        return end < 0 || end + 1 == text.length() || text.startsWith(delimiter.strip(), end + 1) ? end : -1;
    }
}
