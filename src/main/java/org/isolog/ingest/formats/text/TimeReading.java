package org.isolog.ingest.formats.text;

import org.isolog.core.EventTime;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.TimeParser;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Makes times of what {@link TimeSpot} finds in the lines of one file. The order of numeric dates is learned from the first lines: a
 * number above 12 is no month, and the year is the number that stays. Where nothing tells, a two-digit date is year, month, day as
 * in log4j, and a date of two numbers is month, day. For one thread.
 */
final class TimeReading {
    private static final int IMPOSSIBLE = Integer.MAX_VALUE;
    /** djb's label counts from 2^62; TAI was 10 s ahead of UTC in 1970, which is what log writers use. */
    private static final long TAI_EPOCH = 0x4000000000000000L + 10;

    private final TimeParser parser;
    private final int modifiedYear;
    private int firstMost;
    private int secondMost;
    private int thirdMost;
    private int firstSeen = -1;
    private boolean firstVaries;
    private int thirdSeen = -1;
    private boolean thirdVaries;
    private EventTime last = EventTime.missing();

    TimeReading(ReadOptions options, Instant modified) {
        this.parser = new TimeParser(options, modified);
        this.modifiedYear = modified.atOffset(ZoneOffset.UTC).getYear();
    }

    /** Learns the order of the numbers from a time among the first of the file. */
    void observe(TimeSpot spot) {
        switch (spot.date) {
            case YEAR_LAST, TWO_DIGITS, MONTH_AND_DAY -> {
                firstMost = Math.max(firstMost, spot.first);
                secondMost = Math.max(secondMost, spot.second);
                thirdMost = Math.max(thirdMost, spot.third);
                firstVaries |= firstSeen >= 0 && firstSeen != spot.first;
                thirdVaries |= thirdSeen >= 0 && thirdSeen != spot.third;
                firstSeen = spot.first;
                thirdSeen = spot.third;
            }
            case NONE, YEAR_FIRST, NAMED_MONTH, EPOCH, TAI -> {
                // nothing is open
            }
        }
    }

    /** @param written the time as it stands in the line; most lines have the time of the line before */
    EventTime read(TimeSpot spot, String written) {
        if (!written.equals(last.text())) {
            last = parse(spot, written);
        }
        return last;
    }

    private EventTime parse(TimeSpot spot, String written) {
        return switch (spot.date) {
            case NONE -> EventTime.unreadable(written);
            case EPOCH -> parser.parse(written);
            case TAI -> tai(written);
            case YEAR_FIRST -> parsed(spot.first, spot.second, spot.third, spot, written);
            case NAMED_MONTH -> parsed(spot.first, spot.second, spot.third, spot, written);
            case YEAR_LAST -> isDayFirst(spot) ? parsed(spot.third, spot.second, spot.first, spot, written)
                    : isMonthFirst(spot, written) ? parsed(spot.third, spot.first, spot.second, spot, written) : EventTime.unreadable(written);
            case TWO_DIGITS -> twoDigits(spot, written);
            case MONTH_AND_DAY -> firstMost > 12 ? parsed(-1, spot.second, spot.first, spot, written)
                    : parsed(-1, spot.first, spot.second, spot, written);
        };
    }

    /** With points and dashes the day comes first everywhere; with slashes it depends on the country. */
    private boolean isDayFirst(TimeSpot spot) {
        return firstMost > 12 || secondMost <= 12 && (spot.first == spot.second || spot.separator != '/');
    }

    /** Where numbers leave it open, {@code 8/2/2023, 7:32:47 PM} is American: others who write slashes have 24 hours or small letters. */
    private boolean isMonthFirst(TimeSpot spot, String written) {
        return secondMost > 12 || spot.half > 0 && written.endsWith("M");
    }

    private EventTime twoDigits(TimeSpot spot, String written) {
        boolean yearLast = thirdMost > 31 || secondMost > 12 || firstMost <= 31 && (firstVaries && !thirdVaries || 2000 + firstMost > modifiedYear);
        if (!yearLast) {
            return parsed(century(spot.first), spot.second, spot.third, spot, written);
        }
        return secondMost > 12 ? parsed(century(spot.third), spot.first, spot.second, spot, written)
                : parsed(century(spot.third), spot.second, spot.first, spot, written);
    }

    private static int century(int year) {
        return year + (year < 70 ? 2000 : 1900);
    }

    private EventTime parsed(int year, int month, int day, TimeSpot spot, String written) {
        int second = secondOfDay(spot);
        int offset = offset(spot.zone);
        if (month < 1 || month > 12 || day < 1 || day > 31 || second < 0 || offset == IMPOSSIBLE) {
            return EventTime.unreadable(written);
        }
        return parser.of(written, new TimeParser.Parts(year < 0 ? TimeParser.NO_YEAR : year, month, day, second * 1_000_000_000L + spot.nano, offset));
    }

    /** Negative if there is no such time of the day. The 60 of a leap second is read as 59, as {@link TimeParser} does. */
    private static int secondOfDay(TimeSpot spot) {
        int hour = spot.half > 0 ? spot.hour % 12 + (spot.half == 2 ? 12 : 0) : spot.hour;
        boolean possible = hour <= 23 && spot.minute >= 0 && spot.seconds >= 0 && spot.seconds <= 60;
        return possible ? hour * 3600 + spot.minute * 60 + Math.min(spot.seconds, 59) : -1;
    }

    /** Seconds of Z, {@code +01}, {@code +0100} or {@code +01:00}. */
    private static int offset(String zone) {
        if (zone.isEmpty()) {
            return TimeParser.NO_OFFSET;
        }
        if (zone.equals("Z")) {
            return 0;
        }
        int hours = Integer.parseInt(zone, 1, 3, 10);
        int minutes = zone.length() == 3 ? 0 : Integer.parseInt(zone, zone.length() - 2, zone.length(), 10);
        int seconds = hours * 3600 + minutes * 60;
        return hours > 18 || minutes > 59 ? IMPOSSIBLE : zone.charAt(0) == '-' ? -seconds : seconds;
    }

    private static EventTime tai(String written) {
        long seconds = Long.parseUnsignedLong(written, 1, 17, 16) - TAI_EPOCH;
        long nanos = Long.parseLong(written, 17, 25, 16);
        boolean usual = seconds > 0 && seconds < 1L << 36 && nanos < 1_000_000_000;
        return usual ? EventTime.stated(Instant.ofEpochSecond(seconds, nanos), written) : EventTime.unreadable(written);
    }
}
