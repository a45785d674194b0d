package org.isolog.ingest.formats.text;

import java.util.Locale;
import java.util.Set;

/** The words by which logging libraries and databases say how grave a record is. */
final class Levels {
    private static final Set<String> WORDS = Set.of("trace", "debug", "info", "information", "notice", "note", "warn", "warning", "error", "err",
            "crit", "critical", "alert", "emerg", "emergency", "fatal", "severe", "fine", "finer", "finest", "config", "verbose", "panic", "system");
    /** Words of PostgreSQL; only with a colon behind them. */
    private static final Set<String> STATEMENTS = Set.of("LOG", "DETAIL", "HINT", "STATEMENT", "CONTEXT", "QUERY");
    private static final String LETTERS = "TDVIWEFCN";
    private static final int LONGEST = 11;

    private Levels() {
    }

    static boolean isLevel(String word) {
        return word.length() == 1 ? LETTERS.indexOf(word.charAt(0)) >= 0
                : word.length() <= LONGEST && WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Length of the level that stands at the place by itself, 0 if there is none. */
    static int lengthAt(String line, int at) {
        int end = at;
        while (end < line.length() && end - at <= LONGEST && Place.isLetter(line.charAt(end))) {
            end++;
        }
        if (end == at || end - at > LONGEST || !ends(line, end)) {
            return 0;
        }
        String word = line.substring(at, end);
        boolean statement = end < line.length() && line.charAt(end) == ':' && STATEMENTS.contains(word);
        return statement || isLevel(word) ? end - at : 0;
    }

    private static boolean ends(String line, int end) {
        return end == line.length() || " \t:,|-/]".indexOf(line.charAt(end)) >= 0;
    }
}
