package org.isolog.ingest;

import java.time.DateTimeException;
import java.util.Locale;

/**
 * The parts of one date and time as it is written, filled by hand because formatters of the library take a microsecond or more and
 * an import reads millions. Used again for every text.
 */
final class WrittenTime {
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String WEEKDAYS = "montuewedthufrisatsun";
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** Which of the first two numbers of a numeric date is the day. */
    enum Order { UNKNOWN, DAY_FIRST, MONTH_FIRST }

    int year;
    int month;
    int day;
    int nano;
    int offsetSeconds;
    private int secondOfDay;
    private final Cursor in = new Cursor();

    void take(TimeParser.Parts parts) {
        year = parts.year();
        month = parts.month();
        day = parts.day();
        secondOfDay = (int) (parts.nanoOfDay() / 1_000_000_000);
        nano = (int) (parts.nanoOfDay() % 1_000_000_000);
        offsetSeconds = parts.offsetSeconds();
    }

    /** Seconds from 1970 as if the written time were UTC. */
    long localSecond() {
        if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]
                || month == 2 && day == 29 && !java.time.Year.isLeap(year)) {
            throw new DateTimeException("no such day");
        }
        return epochDay(year, month, day) * 86_400L + secondOfDay;
    }

    /** {@code 2025-12-11T10:00:00.5+01:00} and the like: T or space or nothing, point or comma, with or without offset, or the date alone. */
    boolean readIso(String written) {
        begin(written);
        year = in.digits(4);
        int separator = in.peek();
        if (year < 0 || separator != '-' && separator != '/' && !Cursor.isDigit(separator)) {
            return false;
        }
        boolean compact = Cursor.isDigit(separator);
        in.at += compact ? 0 : 1;
        month = in.digits(2);
        if (month < 1 || month > 12 || !compact && !in.accept(separator)) {
            return false;
        }
        day = in.digits(2);
        if (day < 1 || day > 31) {
            return false;
        }
        if (in.atEnd()) {
            secondOfDay = 0;
            return true;
        }
        if (!in.accept('T') && !in.accept(' ') && !in.accept('t') && !in.accept('_')) {
            return false;
        }
        in.skipBlanks();
        return readClock(compact) && readOffsetToEnd();
    }

    /**
     * Everything with a month's name in it ({@code Dec 11 10:00:00}, {@code 11/Dec/2025:10:00:00 +0100},
     * {@code Thu Dec 11 10:00:00 2025}, {@code Thu, 11 Dec 2025 10:00:00 GMT}), and {@code 31/12/2025 10:00:00}.
     * English names, whatever the locale.
     */
    boolean readWritten(String written, Order order) {
        begin(written);
        in.skipBlanks();
        if (Cursor.isDigit(in.peek()) && readNumericDate(order)) {
            return readRest(true);
        }
        begin(written);
        return readRest(false);
    }

    /** The order that a numeric date shows by a number above 12. */
    static Order orderOf(String text) {
        WrittenTime parts = new WrittenTime();
        parts.begin(text);
        parts.in.skipBlanks();
        int first = parts.in.number(2);
        int separator = parts.in.peek();
        parts.in.at++;
        int second = parts.in.number(2);
        boolean date = first > 0 && second > 0 && (separator == '.' || separator == '/' || separator == '-');
        return date && first != second && parts.in.peek() == separator ? orderOf(separator, first, second) : Order.UNKNOWN;
    }

    private static Order orderOf(int separator, int first, int second) {
        if (separator == '.' || first == second || first > 12 && second <= 12) {
            return Order.DAY_FIRST;
        }
        return second > 12 && first <= 12 ? Order.MONTH_FIRST : Order.UNKNOWN;
    }

    private void begin(String written) {
        in.start(written);
        year = TimeParser.NO_YEAR;
        month = 0;
        day = 0;
        nano = 0;
        secondOfDay = -1;
        offsetSeconds = TimeParser.NO_OFFSET;
    }

    private boolean readNumericDate(Order order) {
        int first = in.number(2);
        int separator = in.peek();
        if (first < 1 || separator != '/' && separator != '.' && separator != '-') {
            return false;
        }
        in.at++;
        int second = in.number(2);
        if (second < 1 || !in.accept(separator)) {
            return false;
        }
        year = in.digits(4);
        if (year < 0) {
            return false;
        }
        Order shown = orderOf(separator, first, second);
        Order used = shown != Order.UNKNOWN ? shown : order;
        day = used == Order.DAY_FIRST ? first : second;
        month = used == Order.DAY_FIRST ? second : first;
        return used != Order.UNKNOWN && month <= 12 && day <= 31;
    }

    private boolean readRest(boolean dateKnown) {
        while (!in.atEnd()) {
            int c = in.peek();
            boolean understood;
            if (Cursor.isDigit(c)) {
                understood = readNumber();
            } else if (Cursor.isLetter(c)) {
                understood = readWord();
            } else if ((c == '+' || c == '-') && secondOfDay >= 0 && in.peek(-1) != '-') {
                understood = offsetSeconds == TimeParser.NO_OFFSET && readOffset();
            } else {
                in.at++;
                understood = c == ' ' || c == ',' || c == '/' || c == '-' || c == ':' || c == '.';
            }
            if (!understood) {
                return false;
            }
        }
        if (dateKnown && secondOfDay < 0) {
            secondOfDay = 0;
        }
        return month > 0 && day > 0 && secondOfDay >= 0;
    }

    private boolean readNumber() {
        int start = in.at;
        int value = in.number(4);
        int length = in.at - start;
        if (length == 4 && !Cursor.isDigit(in.peek())) {
            boolean first = year == TimeParser.NO_YEAR;
            year = value;
            return first;
        }
        if (length > 2 || Cursor.isDigit(in.peek())) {
            return false;
        }
        if (in.peek() == ':' && secondOfDay < 0) {
            in.at = start;
            return readClock(false);
        }
        boolean first = day == 0;
        day = value;
        return first && value >= 1 && value <= 31;
    }

    private boolean readWord() {
        int start = in.at;
        while (Cursor.isLetter(in.peek())) {
            in.at++;
        }
        int month = in.nameAt(start, MONTHS);
        if (month >= 0) {
            return readMonth(month + 1);
        }
        if (in.nameAt(start, WEEKDAYS) >= 0) {
            return true;
        }
        String word = in.since(start).toLowerCase(Locale.ROOT);
        switch (word) {
            case "z", "utc", "gmt" -> {
                offsetSeconds = 0;
                return secondOfDay >= 0;
            }
            case "am", "pm" -> {
                return readHalfOfDay(word.equals("pm"));
            }
            case "t" -> {
                return true;
            }
            case "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "eet", "eest", "wet", "west", "msk", "jst" -> {
                return secondOfDay >= 0 && readZoneName(word);
            }
            default -> {
                return false;
            }
        }
    }

    /** Zones of North America by RFC 5322, section 4.3, and those of others whose names have one meaning. */
    private boolean readZoneName(String name) {
        boolean first = offsetSeconds == TimeParser.NO_OFFSET;
        offsetSeconds = 3600 * switch (name) {
            case "pst" -> -8;
            case "pdt", "mst" -> -7;
            case "mdt", "cst" -> -6;
            case "cdt", "est" -> -5;
            case "edt" -> -4;
            case "cet", "west" -> 1;
            case "cest", "eet" -> 2;
            case "eest", "msk" -> 3;
            case "jst" -> 9;
            default -> 0;
        };
        return first;
    }

    private boolean readMonth(int number) {
        boolean first = month == 0;
        month = number;
        return first;
    }

    private boolean readHalfOfDay(boolean afternoon) {
        int hour = secondOfDay / 3600;
        if (secondOfDay < 0 || hour < 1 || hour > 12) {
            return false;
        }
        secondOfDay += (hour % 12 + (afternoon ? 12 : 0) - hour) * 3600;
        return true;
    }

    private boolean readClock(boolean compact) {
        int hour = in.number(2);
        boolean colons = in.accept(':');
        int minute = in.digits(2);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || !colons && !compact) {
            return false;
        }
        int second = 0;
        if (colons ? in.accept(':') : Cursor.isDigit(in.peek())) {
            second = in.digits(2);
            // 60 is a leap second, which Java's time scale smears: it is read as 59
            if (second < 0 || second > 60) {
                return false;
            }
            second = Math.min(second, 59);
            if ((in.peek() == '.' || in.peek() == ',') && Cursor.isDigit(in.peek(1))) {
                in.at++;
                readFraction();
            }
        }
        secondOfDay = hour * 3600 + minute * 60 + second;
        return true;
    }

    private void readFraction() {
        int scale = 100_000_000;
        nano = 0;
        while (Cursor.isDigit(in.peek())) {
            nano += (in.take() - '0') * scale;
            scale /= 10;
        }
    }

    private boolean readOffsetToEnd() {
        in.skipBlanks();
        if (!in.atEnd()) {
            int c = in.peek();
            if (c == '+' || c == '-') {
                if (!readOffset()) {
                    return false;
                }
            } else if (!Cursor.isLetter(c) || !readWord()) {
                return false;
            }
            in.skipBlanks();
        }
        return in.atEnd();
    }

    /** {@code +01}, {@code +0100}, {@code +01:00}. */
    private boolean readOffset() {
        int sign = in.take() == '-' ? -1 : 1;
        int hours = in.digits(2);
        in.accept(':');
        int minutes = Cursor.isDigit(in.peek()) ? in.digits(2) : 0;
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return false;
        }
        offsetSeconds = sign * (hours * 3600 + minutes * 60);
        return true;
    }

    /** Days from 1970-01-01 in the proleptic Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
    private static long epochDay(int year, int month, int day) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = shifted - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }
}
