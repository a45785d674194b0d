package org.isolog.ingest.template;

import java.util.Locale;
import java.util.Set;

/**
 * One word as {@link Mask} left it, with what is asked of every word of every message.
 *
 * @param masked   whether it is, or holds, a variable part
 * @param dateName whether it is a month or a weekday, perhaps with a comma
 * @param unit     length of the unit that it is, without the punctuation behind; 0 if it is none
 */
record MaskedWord(String text, boolean masked, boolean dateName, int unit) {
    static final MaskedWord ANY = new MaskedWord(Mask.ANY, true, false, 0);

    private static final Set<String> DATE_NAMES = Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Set<String> UNITS = Set.of("b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "byte", "bytes",
            "ns", "us", "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hour", "hours", "day", "days", "%");
    private static final int LONGEST_UNIT = 9;
    private static final String FIRST_OF_UNITS = "bkmgtnusdh%";

    static MaskedWord of(String text) {
        return text.equals(Mask.ANY) ? ANY : new MaskedWord(text, text.contains(Mask.ANY), isDateName(text), unitLength(text));
    }

    private static boolean isDateName(String text) {
        return (text.length() == 3 || text.length() == 4 && text.charAt(3) == ',') && DATE_NAMES.contains(text.substring(0, 3));
    }

    private static int unitLength(String text) {
        int end = text.length();
        while (end > 0 && "),.;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || end > LONGEST_UNIT || FIRST_OF_UNITS.indexOf(text.charAt(0) | 0x20) < 0) {
            return 0;
        }
        return UNITS.contains(text.substring(0, end).toLowerCase(Locale.ROOT)) ? end : 0;
    }
}
