package org.isolog.ingest.formats.windows;

import org.isolog.core.EventTime;
import org.isolog.ingest.TimeParser;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times of collectors that say less, or say it in another way, than the event did. */
final class EventTimes {
    private static final int QUARTER = 15 * 60;
    private static final int MOST_DELAY = 5 * 60;
    /** Seconds by which the clock of the first collector may be ahead. */
    private static final int MOST_SKEW = 60;
    private static final int LARGEST_OFFSET = 14 * 60 * 60;

    private EventTimes() {
    }

    /** The number in {@code /Date(1600000000000)/}, as PowerShell 5 writes times in JSON; any other text as it is. */
    static String withoutDateCall(String text) {
        boolean call = text != null && text.startsWith("/Date(") && text.endsWith(")/");
        return call ? text.substring("/Date(".length(), text.length() - 2) : text;
    }

    /** The time of an event itself, which Windows always states in UTC, though some tools leave out the sign for it. */
    static EventTime systemTime(String text, TimeParser times) {
        EventTime time = times.parse(withUtc(text));
        return new EventTime(time.instant(), text, time.quality());
    }

    /** A written time with the sign for UTC, where it has no zone; anything else as it is. */
    static String withUtc(String text) {
        boolean written = text != null && text.length() >= 19 && text.charAt(4) == '-' && text.charAt(13) == ':';
        boolean zoned = written && text.chars().skip(19).anyMatch(c -> c != '.' && (c < '0' || c > '9'));
        return written && !zoned ? text + "Z" : text;
    }

    /**
     * A local time with the offset it must have been in. nxlog writes the event's time and that of its arrival without a zone; the
     * next collector states the arrival in UTC, moments later. What the two arrivals differ by, in quarters of an hour, is the offset.
     *
     * @param local    time of the event; null for none
     * @param arrived  local time of the arrival; null to take the event's own
     * @param received the arrival in UTC
     * @return null if that cannot be said
     */
    static String withOffset(String local, String arrived, String received) {
        if (local == null || received == null || local.length() < 19 || local.length() > 29) {
            return null;
        }
        try {
            LocalDateTime utc = OffsetDateTime.parse(received).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            LocalDateTime clock = LocalDateTime.parse((arrived == null ? local : arrived).replace(' ', 'T'));
            LocalDateTime.parse(local.replace(' ', 'T'));
            long seconds = Duration.between(utc, clock).toSeconds();
            long offset = Math.ceilDiv(seconds - MOST_SKEW, QUARTER) * QUARTER;
            boolean sure = offset - seconds <= MOST_DELAY && Math.abs(offset) <= LARGEST_OFFSET;
            return sure ? local + ZoneOffset.ofTotalSeconds((int) offset) : null;
        } catch (DateTimeException otherwise) {
            return null;
        }
    }
}
