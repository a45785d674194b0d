package org.isolog.ingest.formats.windows;

import java.util.HashMap;
import java.util.Map;

/**
 * Puts the words of Windows for the codes that it writes in place of them: {@code %%1833} is Impersonation. A value may hold several
 * codes, each on a line of its own or with other text behind. Immutable.
 */
final class ParameterWords {
    private static final String MARK = "%%";
    private static final int MOST_DIGITS = 5;

    private final Map<String, String> words = new HashMap<>();

    /** Loaded when first asked for. */
    private static final class Holder {
        static final ParameterWords WORDS = new ParameterWords();
    }

    private ParameterWords() {
        for (Table.Row row : Table.read("parameter-codes.table")) {
            words.put(row.key(), row.value());
        }
    }

    static ParameterWords shared() {
        return Holder.WORDS;
    }

    /** The value with words for the codes that are known; only one that begins with a code has any. Null stays null. */
    String in(String value) {
        if (value == null || !value.startsWith(MARK) || codeEnd(value, 0) < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        while (from < value.length()) {
            int end = codeEnd(value, from);
            if (end < 0) {
                text.append(value.charAt(from++));
            } else {
                String code = value.substring(from, end);
                text.append(words.getOrDefault(code.substring(MARK.length()), code));
                int next = skipBlanks(value, end);
                // codes one below the other are a list
                boolean list = next > end && codeEnd(value, next) > 0;
                text.append(list ? ", " : "");
                from = list ? next : end;
            }
        }
        return text.toString();
    }

    /** Where the code that begins here ends, or -1. */
    private static int codeEnd(String value, int from) {
        if (!value.startsWith(MARK, from)) {
            return -1;
        }
        int digits = from + MARK.length();
        int end = digits;
        while (end < value.length() && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
            end++;
        }
        return end - digits >= 4 && end - digits <= MOST_DIGITS ? end : -1;
    }

    private static int skipBlanks(String value, int from) {
        int at = from;
        while (at < value.length() && value.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
