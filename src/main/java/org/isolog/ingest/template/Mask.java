package org.isolog.ingest.template;

/**
 * Replaces the parts of one word that vary from event to event: numbers, addresses, hexadecimal ids, paths, URLs. The rules look at
 * the word alone and know no kind of log.
 */
final class Mask {
    /** What stands for a variable part. */
    static final String ANY = "<*>";

    private static final String OPENING = "([{<\"'`~>";
    private static final String CLOSING = ")]}>\"'`,;:.!?";
    private static final String INNER = "=:()[]{},;\"'<>|";
    /** Between two masked values these make one value of them: 10:20:30, 4,5,6. */
    private static final String JOINING = ":,;|<>";

    private static final int IS_OPENING = 1;
    private static final int IS_CLOSING = 2;
    private static final int IS_INNER = 4;
    /** What each ASCII character is, as every character of every message is asked about several times. */
    private static final byte[] KINDS = kinds();

    private final StringBuilder out = new StringBuilder();

    /** The word between two places of the text, masked; the word itself where nothing varies. */
    String apply(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && is(IS_OPENING, text.charAt(start))) {
            start++;
        }
        while (end > start && is(IS_CLOSING, text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return isEmptyPair(text, from, to) ? text.charAt(from) + ANY + text.charAt(to - 1) : text.substring(from, to);
        }
        end = withOwnBrackets(text, start, end, to);
        String core = core(text, start, end);
        if (from == start && end == to) {
            return core;
        }
        String before = text.substring(from, start);
        if (core.equals(ANY)) {
            // "<1" and "~1" are still a number
            before = before.replace("<", "").replace(">", "").replace("~", "");
        }
        return before + core + text.substring(end, to);
    }

    private static boolean isEmptyPair(String text, int from, int to) {
        return to - from == 2 && "() [] {} \"\" '' <>".contains(text.substring(from, to));
    }

    /** A bracket that the word itself has opened belongs to it: {@code Set(7)}. */
    private static int withOwnBrackets(String text, int start, int end, int to) {
        int until = end;
        while (until < to && (opensMore(text, start, until, '(', ')') || opensMore(text, start, until, '[', ']'))) {
            until++;
        }
        return until;
    }

    private static boolean opensMore(String text, int start, int end, char open, char close) {
        if (text.charAt(end) != close) {
            return false;
        }
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
        }
        return depth > 0;
    }

    private String core(String text, int start, int end) {
        int slashes = 0;
        boolean digits = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            slashes += c == '/' || c == '\\' ? 1 : 0;
            digits |= isDigit(c);
        }
        if (slashes > 0 && isPath(text, start, end, slashes, digits)) {
            return ANY;
        }
        if (!digits) {
            return withoutValue(text, start, end);
        }
        if (isNumberedName(text, start, end)) {
            return text.substring(start, end);
        }
        return isHostAndPort(text, start, end) ? ANY : segments(text, start, end);
    }

    private static boolean isPath(String text, int start, int end, int slashes, boolean digits) {
        char first = text.charAt(start);
        return slashes >= 2 || digits || end - start > 1 && (first == '/' || first == '\\')
                || end - start > 2 && text.charAt(start + 1) == ':' && (text.charAt(start + 2) == '\\' || text.charAt(start + 2) == '/');
    }

    /** {@code key=} without a value, or with one that is a host or a mail address, is {@code key=<*>}. */
    private static String withoutValue(String text, int start, int end) {
        String word = text.substring(start, end);
        int equals = word.indexOf('=');
        if (equals > 0 && (equals == word.length() - 1 || isCompound(word, equals + 1) && isKey(word, equals))) {
            return word.substring(0, equals + 1) + ANY;
        }
        return word;
    }

    private static boolean isKey(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (!Character.isLetterOrDigit(word.charAt(i)) && word.charAt(i) != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isCompound(String word, int from) {
        for (int i = from; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '.' || c == '@' || c == '/' || c == '\\') {
                return true;
            }
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
                return false;
            }
        }
        return false;
    }

    /** Letters with one or two digits behind them are a name: SOCKS5, IPv4, eth0. */
    private static boolean isNumberedName(CharSequence text, int start, int end) {
        int letters = end;
        while (letters > start && isDigit(text.charAt(letters - 1))) {
            letters--;
        }
        if (letters == start || end - letters < 1 || end - letters > 2 || !isLetter(text.charAt(letters - 1))) {
            return false;
        }
        for (int i = start; i < letters; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHostAndPort(String text, int start, int end) {
        int at = end;
        while (at > start && isDigit(text.charAt(at - 1))) {
            at--;
        }
        if (at == end || at - 1 <= start || text.charAt(at - 1) != ':') {
            return false;
        }
        boolean point = false;
        for (int i = start; i < at - 1; i++) {
            char c = text.charAt(i);
            point |= c == '.';
            if (!isLetter(c) && !isDigit(c) && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return point;
    }

    /** Masks what holds a digit between the punctuation inside a word: {@code Set(<*>)}, {@code uid=<*>}. */
    private String segments(String text, int start, int end) {
        out.setLength(0);
        int masked = -1;
        int at = start;
        while (at < end) {
            int next = at;
            boolean digits = false;
            while (next < end && !is(IS_INNER, text.charAt(next))) {
                digits |= isDigit(text.charAt(next++));
            }
            if (digits && !isNumberedName(text, at, next)) {
                if (masked >= 0 && joins(masked)) {
                    out.setLength(masked);
                } else {
                    out.append(ANY);
                }
                masked = out.length();
            } else {
                out.append(text, at, next);
            }
            at = next;
            while (at < end && is(IS_INNER, text.charAt(at))) {
                out.append(text.charAt(at++));
            }
        }
        return masked == out.length() && masked == ANY.length() ? ANY : out.toString();
    }

    private boolean joins(int from) {
        for (int i = from; i < out.length(); i++) {
            if (JOINING.indexOf(out.charAt(i)) < 0) {
                return false;
            }
        }
        return out.length() > from;
    }

    private static boolean is(int kind, char c) {
        return c < KINDS.length && (KINDS[c] & kind) != 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) ((OPENING.indexOf(c) >= 0 ? IS_OPENING : 0) | (CLOSING.indexOf(c) >= 0 ? IS_CLOSING : 0)
                    | (INNER.indexOf(c) >= 0 ? IS_INNER : 0));
        }
        return kinds;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
