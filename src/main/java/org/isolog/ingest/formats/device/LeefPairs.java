package org.isolog.ingest.formats.device;

/**
 * Reads the attributes of LEEF in one pass: one delimiter between two pairs, the first equals sign between key and value. Where a relay
 * has made blanks of all tabs, the pairs are told apart by their keys.
 */
final class LeefPairs {
    private static final String SEVERITY = "sev";

    private LeefPairs() {
    }

    static void scan(String text, int from, char delimiter, PairSink sink) {
        if (delimiter == '\t' && text.indexOf('\t', from) < 0) {
            int escaped = text.indexOf("#011", from);
            if (escaped < 0) {
                SpacedPairs.scan(text, from, SpacedPairs.Style.CEF, sink);
                return;
            }
        }
        String plain = delimiter == '\t' ? withTabs(text, from) : text.substring(from);
        int at = 0;
        int pairs = 0;
        while (at < plain.length() && pairs < PairSink.MOST) {
            int end = plain.indexOf(delimiter, at);
            end = end < 0 ? plain.length() : end;
            int equals = plain.indexOf('=', at);
            if (equals > at && equals < end && equals - at <= PairSink.LONGEST_KEY) {
                pair(plain.substring(at, equals).strip(), plain.substring(equals + 1, end).strip(), sink);
                pairs++;
            }
            at = end + 1;
        }
    }

    /** The severity is a number; what stands behind it has lost its tab. */
    private static void pair(String key, String value, PairSink sink) {
        int digits = Parties.digits(value, 0);
        if (key.equals(SEVERITY) && digits > 0 && digits < value.length() && value.charAt(digits) == ' ') {
            sink.pair(key, value.substring(0, digits));
            SpacedPairs.scan(value, digits, SpacedPairs.Style.CEF, sink);
        } else {
            sink.pair(key, Escapes.undo(value));
        }
    }

    /** Syslog daemons write control characters as their octal numbers. */
    private static String withTabs(String text, int from) {
        String rest = text.substring(from);
        return rest.contains("#011") ? rest.replace("#011", "\t") : rest;
    }
}
