package org.isolog.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When a rule ends that is said to hold up to a day. */
public final class RuleEnd {
    private RuleEnd() {
    }

    /** The end of that day, UTC. */
    public static Instant after(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
