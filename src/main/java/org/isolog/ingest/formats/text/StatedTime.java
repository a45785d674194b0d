package org.isolog.ingest.formats.text;

import org.isolog.core.EventTime;
import org.isolog.core.EventTime.Quality;
import org.isolog.core.IsologException;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads times in a notation that somebody stated, in the letters of {@link DateTimeFormatter}, with English names of months. */
final class StatedTime {
    private final DateTimeFormatter formatter;

    /** @throws IsologException {@code TIME-FORMAT} */
    StatedTime(String pattern, int year) {
        try {
            DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern);
            if (pattern.indexOf('y') < 0 && pattern.indexOf('u') < 0) {
                builder.parseDefaulting(ChronoField.YEAR, year);
            }
            formatter = builder.toFormatter(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new IsologException("TIME-FORMAT", "The time format \"" + pattern + "\" is not understood: " + e.getMessage()
                    + ". Write it like dd.MM.yyyy HH:mm:ss, with text of its own in single quotes; or leave it out.", e);
        }
    }

    EventTime read(String text, ZoneId zone, boolean yearStated) {
        if (text == null) {
            return EventTime.missing();
        }
        try {
            TemporalAccessor read = formatter.parseBest(text.strip(), ZonedDateTime::from, Instant::from, LocalDateTime::from, LocalDate::from);
            Quality zoned = yearStated ? Quality.STATED : Quality.GUESSED_YEAR;
            Quality zoneless = yearStated ? Quality.GUESSED_ZONE : Quality.GUESSED_YEAR_AND_ZONE;
            return switch (read) {
                case ZonedDateTime time -> new EventTime(time.toInstant(), text, zoned);
                case Instant instant -> new EventTime(instant, text, zoned);
                case LocalDateTime local -> new EventTime(local.atZone(zone).toInstant(), text, zoneless);
                case LocalDate date -> new EventTime(date.atStartOfDay(zone).toInstant(), text, zoneless);
                default -> EventTime.unreadable(text);
            };
        } catch (DateTimeException other) {
            return EventTime.unreadable(text);
        }
    }
}
