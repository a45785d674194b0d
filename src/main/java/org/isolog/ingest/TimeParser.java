package org.isolog.ingest;

import org.isolog.core.EventTime;
import org.isolog.core.EventTime.Quality;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Reads the times of one file, in any of the notations logs use, to the nanosecond: ISO 8601 and its relatives, Unix time in s, ms,
 * µs or ns (also with the serial number of an audit record behind it), TAI64N, RFC 3164, Apache's, {@code ctime},
 * RFC 1123, and numeric dates whose order of day and month is beyond doubt; FILETIME is told from nanoseconds by its years.
 *
 * <p>A zone that is not stated is that of the options, and marked as guessed. A year that is not stated is guessed so that the
 * first time is not after the file was last changed; it goes on with the order of the records. For one thread.
 */
public final class TimeParser {
    public static final int NO_YEAR = Integer.MIN_VALUE;
    public static final int NO_OFFSET = Integer.MIN_VALUE;
    /** Enough to count how far dates are from each other. */
    private static final int DAYS_OF_MONTH = 31;
    private static final int DAYS_OF_YEAR = 12 * DAYS_OF_MONTH;
    private static final int NONE = -1;
    /** A third of a year: hosts or files one behind the other in one file go back by less; what goes back by more has crossed a new year. */
    private static final int MOST_DISORDER = 4 * DAYS_OF_MONTH;
    /** Archives may state 1970 or 1980 where they do not know. */
    private static final int LEAST_YEAR_OF_FILES = 1990;
    private static final double LEAST_EPOCH = 1e8;
    /** FILETIME of 1980 and 2100: as nanoseconds of Unix time the same numbers would be years around 1974. */
    private static final long LEAST_FILETIME = 119_600_064_000_000_000L;
    private static final long MOST_FILETIME = 157_469_184_000_000_000L;
    private static final long FILETIME_OF_1970 = 116_444_736_000_000_000L;

    private static final int TAI64N_LENGTH = 25;
    /** 1970 began ten seconds into that of TAI; the writers of such labels (multilog, svlogd) count no leap seconds since. */
    private static final long TAI64_OF_1970 = (1L << 62) + 10;
    private static final long MOST_TAI_SECOND = 99_999_999_999L;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final ZoneOffset fixedOffset;
    private final Integer statedYear;
    private final LocalDateTime modified;
    private final WrittenTime scratch = new WrittenTime();
    /** Days of times without a year, counted over all years: of the time before, of the youngest so far, and the last that can be. */
    private int last = NONE;
    private int front;
    private int latest;
    private WrittenTime.Order order = WrittenTime.Order.UNKNOWN;
    /** Busy logs write many records a second: the same text again is the same time. */
    private EventTime again = EventTime.missing();

    public TimeParser(ReadOptions options, Instant modified) {
        this.zone = options.zone();
        this.rules = zone.getRules();
        this.fixedOffset = rules.isFixedOffset() ? rules.getOffset(Instant.EPOCH) : null;
        this.statedYear = options.year();
        this.modified = LocalDateTime.ofInstant(modified, zone);
    }

    /** Settles whether 03/04 is a day in April or in March by texts of which one has a number above 12. */
    public void learnOrder(List<String> texts) {
        for (String text : texts) {
            WrittenTime.Order seen = WrittenTime.orderOf(text);
            if (seen != WrittenTime.Order.UNKNOWN) {
                order = seen;
                again = EventTime.missing();
                return;
            }
        }
    }

    /** The time of a record; {@link EventTime#unreadable} where it is in no known notation. Null or blank means none. */
    public EventTime parse(String text) {
        if (text == null || text.isBlank()) {
            return EventTime.missing();
        }
        if (!text.equals(again.text())) {
            again = read(text);
        }
        return again;
    }

    private EventTime read(String text) {
        if (text.charAt(0) == '@') {
            return tai64(text);
        }
        try {
            if (scratch.readIso(text)) {
                return timeOf(text);
            }
            EventTime epoch = epoch(text);
            if (epoch != null) {
                return epoch;
            }
            return scratch.readWritten(text, order) ? timeOf(text) : EventTime.unreadable(text);
        } catch (DateTimeException impossible) {
            return EventTime.unreadable(text);
        }
    }

    /**
     * What was read of a time already.
     *
     * @param year          {@link #NO_YEAR} if none is stated
     * @param month         1..12
     * @param nanoOfDay     from the beginning of the day
     * @param offsetSeconds from UTC; {@link #NO_OFFSET} if none is stated
     */
    public record Parts(int year, int month, int day, long nanoOfDay, int offsetSeconds) {
    }

    /** The time of a record from its parts; {@link EventTime#unreadable} where there is no such day. */
    public EventTime of(String text, Parts parts) {
        try {
            scratch.take(parts);
            return timeOf(text);
        } catch (DateTimeException impossible) {
            return EventTime.unreadable(text);
        }
    }

    /** Whether the text is a written time (not just a number that could be one). */
    public boolean isWritten(String text) {
        return scratch.readIso(text) || scratch.readWritten(text, order) || text.indexOf(':') > 0 && epoch(text) != null;
    }

    private EventTime timeOf(String text) {
        boolean guessedYear = scratch.year == NO_YEAR;
        if (guessedYear) {
            scratch.year = guessYear();
        }
        long localSecond = scratch.localSecond();
        boolean guessedZone = scratch.offsetSeconds == NO_OFFSET;
        long second = localSecond - (guessedZone ? offsetAt(localSecond) : scratch.offsetSeconds);
        return new EventTime(Instant.ofEpochSecond(second, scratch.nano), text, quality(guessedYear, guessedZone));
    }

    private static Quality quality(boolean year, boolean zone) {
        if (year) {
            return zone ? Quality.GUESSED_YEAR_AND_ZONE : Quality.GUESSED_YEAR;
        }
        return zone ? Quality.GUESSED_ZONE : Quality.STATED;
    }

    private int offsetAt(long localSecond) {
        return fixedOffset != null ? fixedOffset.getTotalSeconds()
                : rules.getOffset(LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC)).getTotalSeconds();
    }

    private int guessYear() {
        int day = DAYS_OF_MONTH * (scratch.month - 1) + scratch.day - 1;
        if (last == NONE) {
            last = DAYS_OF_YEAR * (statedYear != null ? statedYear : firstYear()) + day;
            front = last;
            latest = latest();
        } else {
            last = likelyDay(day);
            front = Math.max(front, last);
        }
        int year = last / DAYS_OF_YEAR;
        while (scratch.month == 2 && scratch.day == 29 && !java.time.Year.isLeap(year)) {
            year--;
        }
        return year;
    }

    /**
     * Records mostly stand in their order, however long nothing was written: such a day is close to the record before, or else behind the
     * youngest so far or not long before it. It is not later than the file was changed.
     */
    private int likelyDay(int dayOfYear) {
        int close = firstFrom(last - DAYS_OF_YEAR / 2, dayOfYear);
        int likely = Math.abs(close - last) <= DAYS_OF_MONTH ? close : firstFrom(front - MOST_DISORDER, dayOfYear);
        return likely > latest ? likely - DAYS_OF_YEAR : likely;
    }

    private static int firstFrom(int day, int dayOfYear) {
        return day + Math.floorMod(dayOfYear - day, DAYS_OF_YEAR);
    }

    /** When the file was last changed, where that can be: a year that somebody states may say other. */
    private int latest() {
        LocalDateTime changed = modified.plusDays(1);
        int day = DAYS_OF_YEAR * changed.getYear() + DAYS_OF_MONTH * (changed.getMonthValue() - 1) + changed.getDayOfMonth() - 1;
        return changed.getYear() < LEAST_YEAR_OF_FILES || last > day ? Integer.MAX_VALUE : day;
    }

    private int firstYear() {
        LocalDateTime latest = modified.plusDays(1);
        boolean later = scratch.month > latest.getMonthValue()
                || scratch.month == latest.getMonthValue() && scratch.day > latest.getDayOfMonth();
        return later ? latest.getYear() - 1 : latest.getYear();
    }

    /** Unix time by its size: up to 11 digits s, 14 ms, 17 µs, else ns, or Windows' FILETIME in 100 ns from 1601; null if the text is no such number. */
    private static EventTime epoch(String text) {
        int digits = 0;
        while (digits < text.length() && digits <= 19 && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (digits < 9 || digits > 19) {
            return null;
        }
        int nanos = 0;
        if (digits < text.length()) {
            nanos = fraction(text, digits);
            if (nanos < 0) {
                return null;
            }
        }
        if (digits == 19 && text.compareTo("9223372036854775807") > 0) {
            return null;
        }
        long number = Long.parseLong(text, 0, digits, 10);
        if (number < LEAST_EPOCH) {
            return null;
        }
        return EventTime.stated(instant(number, digits, nanos), text);
    }

    /** A label of TAI64N (D. J. Bernstein): {@code @}, 16 hexadecimal digits for the seconds of TAI, eight for the nanoseconds. */
    private static EventTime tai64(String text) {
        try {
            long second = text.length() == TAI64N_LENGTH ? Long.parseUnsignedLong(text, 1, 17, 16) - TAI64_OF_1970 : -1;
            long nano = second < 0 ? -1 : Long.parseLong(text, 17, TAI64N_LENGTH, 16);
            boolean fits = nano >= 0 && nano < 1_000_000_000 && second <= MOST_TAI_SECOND;
            return fits ? EventTime.stated(Instant.ofEpochSecond(second, nano), text) : EventTime.unreadable(text);
        } catch (NumberFormatException other) {
            return EventTime.unreadable(text);
        }
    }

    private static Instant instant(long number, int digits, int fractionNanos) {
        if (digits <= 11) {
            return Instant.ofEpochSecond(number, fractionNanos);
        }
        if (digits <= 14) {
            return Instant.ofEpochSecond(number / 1_000, number % 1_000 * 1_000_000 + fractionNanos / 1_000);
        }
        if (digits <= 17) {
            return Instant.ofEpochSecond(number / 1_000_000, number % 1_000_000 * 1_000 + fractionNanos / 1_000_000);
        }
        if (number >= LEAST_FILETIME && number <= MOST_FILETIME) {
            long tenthsOfMicros = number - FILETIME_OF_1970;
            return Instant.ofEpochSecond(tenthsOfMicros / 10_000_000, tenthsOfMicros % 10_000_000 * 100);
        }
        return Instant.ofEpochSecond(number / 1_000_000_000, number % 1_000_000_000);
    }

    private static boolean isNumber(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > from && at == text.length();
    }

    private static int fraction(String text, int point) {
        if (text.charAt(point) != '.' || point + 1 == text.length()) {
            return -1;
        }
        int nanos = 0;
        int scale = 100_000_000;
        for (int i = point + 1; i < text.length(); i++) {
            if (text.charAt(i) == ':' && i > point + 1 && isNumber(text, i + 1)) {
                // an audit record's serial number
                return nanos;
            }
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            nanos += digit * scale;
            scale /= 10;
        }
        return nanos;
    }
}
