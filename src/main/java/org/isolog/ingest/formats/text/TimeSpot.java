package org.isolog.ingest.formats.text;

import java.util.Locale;
import java.util.Map;

/**
 * A time at a place of a line: where it ends, and its parts. Knows the notations of the usual logging libraries; numbers whose order
 * is open (03/04, 17/06/09) are left to {@link TimeReading}. Used again for every line.
 */
final class TimeSpot {
    /** What kind of date the numbers are. */
    enum Date { NONE, YEAR_FIRST, NAMED_MONTH, YEAR_LAST, TWO_DIGITS, MONTH_AND_DAY, EPOCH, TAI }

    /** The zones of RFC 822 and those of central Europe; other names of zones mean different things in different places. */
    private static final Map<String, String> ZONES = Map.ofEntries(Map.entry("UTC", "Z"), Map.entry("GMT", "Z"), Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"), Map.entry("CST", "-0600"), Map.entry("CDT", "-0500"), Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"), Map.entry("PST", "-0800"), Map.entry("PDT", "-0700"), Map.entry("CET", "+0100"), Map.entry("CEST", "+0200"));
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String WEEKDAYS = "montuewedthufrisatsun";
    private static final int TAI_DIGITS = 24;

    Date date;
    /** First, second and third number of the date; the year is -1 where there is none. */
    int first;
    int second;
    int third;
    /** Between the first numbers of a numeric date. */
    int separator;
    int hour;
    /** -1 if it has not two digits. */
    int minute;
    /** 0 if none is written; -1 if it has not two digits, or the minute has a fraction. */
    int seconds;
    int nano;
    /** Z or an offset; empty if none is stated. */
    String zone;
    /** 0 none, 1 before noon, 2 after noon. */
    int half;
    int end;
    private boolean weekday;
    private final Place in = new Place();

    /** Whether a time begins there; a clock without a date counts. */
    boolean find(String line, int at) {
        in.start(line, at);
        date = Date.NONE;
        zone = "";
        half = 0;
        weekday = false;
        int c = in.peek();
        boolean found = c == '@' ? tai() : Place.isDigit(c) ? numbers() : Place.isLetter(c) && names();
        end = in.at;
        return found && !isWordBehind(line);
    }

    /** The date and clock of Google's logging library without the letter before: {@code 0102 15:04:05.000000}. */
    boolean findMonthAndDay(String line, int at) {
        in.start(line, at);
        zone = "";
        half = 0;
        date = Date.MONTH_AND_DAY;
        first = in.take(2);
        second = in.take(2);
        boolean found = first > 0 && second > 0 && in.accept(' ') && clock();
        end = in.at;
        return found;
    }

    private boolean isWordBehind(String line) {
        return end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '.' && end + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(end + 1)));
    }

    private boolean tai() {
        in.at++;
        for (int i = 0; i < TAI_DIGITS; i++) {
            if (Character.digit(in.peek(i), 16) < 0) {
                return false;
            }
        }
        in.at += TAI_DIGITS;
        date = Date.TAI;
        return true;
    }

    private boolean numbers() {
        int digits = in.digitsAhead();
        int separator = in.peek(digits);
        if (digits <= 2 && separator == ':') {
            return clock() && rest();
        }
        if (digits == 4 && isDateSeparator(separator)) {
            return yearFirst(separator);
        }
        if (digits == 6 || digits == 8) {
            return compact(digits);
        }
        if (digits <= 2 && (isDateSeparator(separator) || separator == ' ')) {
            return shortNumbers(separator);
        }
        return epoch(digits);
    }

    private static boolean isDateSeparator(int c) {
        return c == '-' || c == '/' || c == '.';
    }

    private boolean yearFirst(int separator) {
        date = Date.YEAR_FIRST;
        first = in.take(4);
        in.at++;
        second = in.number(2);
        if (second < 1 || second > 12 || !in.accept(separator)) {
            return false;
        }
        third = in.number(2);
        return third > 0 && third <= 31 && between() && clock() && rest();
    }

    private boolean compact(int digits) {
        date = digits == 8 ? Date.YEAR_FIRST : Date.TWO_DIGITS;
        first = in.take(digits - 4);
        second = in.take(2);
        third = in.take(2);
        return second > 0 && second <= 12 && third > 0 && third <= 31 && between() && (in.digitsAhead() == 6 ? compactClock() : clock()) && rest();
    }

    private boolean compactClock() {
        hour = in.take(2);
        minute = in.take(2);
        seconds = in.take(2);
        nano = 0;
        return hour <= 29 && minute <= 59 && seconds <= 69;
    }

    private boolean shortNumbers(int between) {
        separator = between;
        first = in.number(2);
        in.at++;
        if (Place.isLetter(in.peek())) {
            third = first;
            return month() && in.accept(separator) && year() && between() && clock() && rest();
        }
        second = in.number(2);
        if (separator == ' ' || first < 1 || second < 1) {
            return false;
        }
        if (!in.accept(separator)) {
            date = Date.MONTH_AND_DAY;
            return between() && clock() && rest();
        }
        int digits = in.digitsAhead();
        third = in.number(4);
        date = digits == 4 ? Date.YEAR_LAST : Date.TWO_DIGITS;
        return (digits == 4 || digits == 2) && between() && clock() && rest();
    }

    private boolean epoch(int digits) {
        if (digits != 10 && digits != 13 || in.peek() != '1') {
            return false;
        }
        in.at += digits;
        if (in.peek() == '.' && Place.isDigit(in.peek(1))) {
            in.at++;
            in.at += in.digitsAhead();
        }
        date = Date.EPOCH;
        return true;
    }

    private boolean names() {
        weekday = isName(WEEKDAYS, in.lettersAhead());
        if (weekday) {
            in.at += 3;
            in.accept(',');
            if (!blanks()) {
                return false;
            }
        } else {
            zoneBefore();
        }
        if (Place.isDigit(in.peek())) {
            third = in.number(2);
            return third > 0 && blanks() && month() && blanks() && year() && between() && clock() && rest();
        }
        if (!month() || !blanks()) {
            return false;
        }
        third = in.number(2);
        first = -1;
        in.accept(',');
        if (third < 1 || third > 31 || !blanks()) {
            return false;
        }
        if (in.digitsAhead() == 4) {
            year();
            in.accept(',');
            blanks();
        }
        return clock() && rest() && yearBehind();
    }

    /** {@code [PDT Apr 16 21:05:29]}. */
    private void zoneBefore() {
        int letters = in.lettersAhead();
        String name = in.ahead(letters);
        if (in.peek(letters) == ' ' && ZONES.containsKey(name)) {
            zone = ZONES.get(name);
            in.at += letters + 1;
        }
    }

    private boolean month() {
        if (!isName(MONTHS, in.lettersAhead())) {
            return false;
        }
        second = MONTHS.indexOf(in.ahead(3).toLowerCase(Locale.ROOT)) / 3 + 1;
        in.at += 3;
        date = Date.NAMED_MONTH;
        return true;
    }

    private boolean isName(String names, int letters) {
        int index = letters == 3 ? names.indexOf(in.ahead(3).toLowerCase(Locale.ROOT)) : -1;
        return index >= 0 && index % 3 == 0;
    }

    private boolean year() {
        boolean four = in.digitsAhead() == 4;
        first = four ? in.take(4) : -1;
        return four;
    }

    /** ctime has its year at the end; without a weekday the number there may be anything. */
    private boolean yearBehind() {
        if (weekday && first < 0 && in.peek() == ' ' && (in.peek(1) == '1' || in.peek(1) == '2')) {
            in.at++;
            if (in.digitsAhead() != 4) {
                in.at--;
                return true;
            }
            year();
        }
        return true;
    }

    /** What stands between date and clock: T, blanks, {@code _ : ,} or a dash. */
    private boolean between() {
        int start = in.at;
        if (!in.accept('T') && !in.accept('t') && !in.accept('_') && !in.accept(':')) {
            in.accept(',');
            in.accept(' ');
            if (in.accept('-')) {
                in.accept(' ');
            }
            blanks();
        }
        return in.at > start;
    }

    private boolean blanks() {
        int start = in.at;
        while (in.accept(' ')) {
            // passed
        }
        return in.at > start;
    }

    private boolean clock() {
        hour = in.number(2);
        if (hour < 0 || hour > 23 || !in.accept(':')) {
            return false;
        }
        int start = in.at;
        minute = in.number(2);
        if (minute < 0 || minute > 59) {
            return false;
        }
        minute = in.at - start == 2 ? minute : -1;
        seconds = 0;
        boolean stated = in.accept(':');
        if (stated) {
            start = in.at;
            seconds = in.number(2);
            if (seconds < 0) {
                return false;
            }
            seconds = in.at - start == 2 ? seconds : -1;
        } else if (date == Date.NONE) {
            return false;
        }
        nano = 0;
        if (isFraction()) {
            fraction();
            seconds = stated ? seconds : -1;
        }
        return true;
    }

    private void fraction() {
        in.at++;
        int digits = in.digitsAhead();
        int scale = 100_000_000;
        for (int i = 0; i < digits; i++) {
            nano += (in.peek(i) - '0') * scale;
            scale /= 10;
        }
        in.at += digits;
    }

    private boolean isFraction() {
        int c = in.peek();
        return (c == '.' || c == ',' || c == ':') && Place.isDigit(in.peek(1)) && (c != ':' || in.peek(4) < 0 || !Place.isDigit(in.peek(4)));
    }

    /** AM or PM, and the zone. */
    private boolean rest() {
        int blank = in.peek() == ' ' ? 1 : 0;
        int c = in.peek(blank);
        if ((c == 'A' || c == 'P' || c == 'a' || c == 'p') && (in.peek(blank + 1) | 0x20) == 'm' && !Place.isLetter(in.peek(blank + 2))) {
            half = (c | 0x20) == 'a' ? 1 : 2;
            in.at += blank + 2;
            blank = in.peek() == ' ' ? 1 : 0;
        }
        offset(blank);
        return true;
    }

    private void offset(int blank) {
        int c = in.peek(blank);
        if (c == 'Z' && blank == 0) {
            zone = "Z";
            in.at++;
        } else if ((c == '+' || c == '-') && Place.isDigit(in.peek(blank + 1)) && Place.isDigit(in.peek(blank + 2))) {
            int start = in.at;
            in.at += blank + 1;
            int hours = in.at;
            in.take(2);
            boolean colon = in.accept(':');
            if (in.take(2) < 0 || Place.isDigit(in.peek())) {
                in.at = colon || blank == 1 ? start : hours + 2;
            }
            zone = in.at == start ? "" : in.since(start + blank);
        } else if (blank == 1 && zone.isEmpty()) {
            in.at++;
            int letters = in.lettersAhead();
            String name = ZONES.get(in.ahead(letters));
            zone = name == null ? "" : name;
            in.at += name == null ? -1 : letters;
        }
    }
}
