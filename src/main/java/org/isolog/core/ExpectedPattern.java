package org.isolog.core;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an event must be like to be expected. All conditions must hold.
 *
 * @param what  what was done: action, outcome, or provider and code
 * @param text  of an event without action and code, a text: events whose text is the same but for numbers and addresses; else null
 * @param who   by whom and where: user, address, host
 * @param hours of the day; null for any
 * @param days  of the week; empty for any
 */
public record ExpectedPattern(List<Part> what, String text, List<Part> who, Hours hours, Set<DayOfWeek> days) {

    /** A field and its whole value. */
    public record Part(String field, String value) {
    }

    /** Whole hours in UTC, both included, 0 to 23; 22 to 4 goes over midnight. */
    public record Hours(int from, int to) {
        public Hours {
            if (from < 0 || from > 23 || to < 0 || to > 23) {
                throw new IsologException("EXPECT-HOURS", "Hours are 0 to 23 (UTC), such as 22-4, not " + from + "-" + to + ".");
            }
        }

        public boolean has(int hour) {
            return from <= to ? hour >= from && hour <= to : hour >= from || hour <= to;
        }
    }

    public ExpectedPattern {
        what = List.copyOf(what);
        who = List.copyOf(who);
        days = days.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(days));
    }
}
