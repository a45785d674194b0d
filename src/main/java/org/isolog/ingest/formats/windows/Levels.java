package org.isolog.ingest.formats.windows;

import java.util.Locale;

/** The levels of Windows events in words, as Winlogbeat has them. */
final class Levels {
    private Levels() {
    }

    /** @return null for a missing level; a number above 5 keeps its number */
    static String word(String level) {
        if (level == null) {
            return null;
        }
        return switch (level.strip().toLowerCase(Locale.ROOT)) {
            case "0", "4", "information", "info", "informational", "logalways" -> "information";
            case "1", "critical", "crit" -> "critical";
            case "2", "error", "err" -> "error";
            case "3", "warning", "warn" -> "warning";
            case "5", "verbose", "debug" -> "verbose";
            default -> level.strip().toLowerCase(Locale.ROOT);
        };
    }
}
