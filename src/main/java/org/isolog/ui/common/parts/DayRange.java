package org.isolog.ui.common.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days from and to, without saying a month or year twice: {@code 11–12 December 2025}. */
final class DayRange {
    private static final DateTimeFormatter WHOLE = formatter("d MMMM uuuu");
    private static final DateTimeFormatter DAY_MONTH = formatter("d MMMM");

    private DayRange() {
    }

    /** @param to exclusive */
    static String of(Instant from, Instant to, ZoneId zone) {
        LocalDate first = from.atZone(zone).toLocalDate();
        LocalDate last = to.minusMillis(1).atZone(zone).toLocalDate();
        if (first.equals(last)) {
            return WHOLE.format(last);
        }
        if (first.getYear() != last.getYear()) {
            return WHOLE.format(first) + " – " + WHOLE.format(last);
        }
        return first.getMonth() == last.getMonth() ? first.getDayOfMonth() + "–" + WHOLE.format(last)
            : DAY_MONTH.format(first) + " – " + WHOLE.format(last);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
