package org.isolog.ingest.formats.syslog;

/**
 * Where the time of a syslog header ends: RFC 3164 ({@code Oct 11 22:14:15}, with a year before or behind the clock, a weekday,
 * parts of a second or a zone's name), ISO 8601, seconds since 1970, or a label of TAI64N. Only the shape is looked at.
 */
final class HeaderTime {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
    private static final String WEEKDAYS = "MonTueWedThuFriSatSun";
    private static final int NONE = -1;

    private HeaderTime() {
    }

    /** Index behind the time that begins here, or -1. */
    static int end(String line, int start) {
        int first = charAt(line, start);
        if (isUpper(first)) {
            int month = isName(line, start, WEEKDAYS) && charAt(line, start + 3) == ' ' ? start + 4 : start;
            return isName(line, month, MONTHS) ? afterMonth(line, month + 3) : NONE;
        }
        if (first == '@') {
            return taiEnd(line, start + 1);
        }
        if (!isDigit(first)) {
            return NONE;
        }
        return charAt(line, start + 4) == '-' ? isoEnd(line, start) : epochEnd(line, start);
    }

    private static int afterMonth(String line, int monthEnd) {
        int at = skipBlanks(line, monthEnd);
        int day = digitsEnd(line, at, 2);
        if (at == monthEnd || day == at) {
            return NONE;
        }
        at = skipBlanks(line, day);
        if (digitsEnd(line, at, 4) == at + 4 && charAt(line, at + 4) == ' ') {
            at += 5;
        }
        int clock = clockEnd(line, at);
        if (at == day || clock < 0) {
            return NONE;
        }
        return zoneEnd(line, yearEnd(line, clock));
    }

    private static int yearEnd(String line, int clock) {
        boolean year = charAt(line, clock) == ' ' && (line.startsWith("19", clock + 1) || line.startsWith("20", clock + 1))
                && digitsEnd(line, clock + 1, 4) == clock + 5;
        int next = charAt(line, clock + 5);
        return year && (next == ' ' || next == ':' || next == NONE) ? clock + 5 : clock;
    }

    /** A zone's name is taken where a colon follows, as Cisco writes it; without one it could be the host. */
    private static int zoneEnd(String line, int clock) {
        if (charAt(line, clock) != ' ' || !isUpper(charAt(line, clock + 1))) {
            return clock;
        }
        int end = clock + 1;
        while (isUpper(charAt(line, end))) {
            end++;
        }
        boolean name = end - clock > 3 && end - clock < 7;
        boolean sure = line.startsWith("UTC ", clock + 1) || line.startsWith("GMT ", clock + 1);
        return name && (charAt(line, end) == ':' || sure) ? end : clock;
    }

    private static int isoEnd(String line, int start) {
        boolean date = digitsEnd(line, start, 4) == start + 4 && digitsEnd(line, start + 5, 2) == start + 7
                && charAt(line, start + 7) == '-' && digitsEnd(line, start + 8, 2) == start + 10;
        int separator = charAt(line, start + 10);
        if (!date || separator != 'T' && separator != ' ') {
            return NONE;
        }
        int clock = clockEnd(line, start + 11);
        if (clock < 0) {
            return NONE;
        }
        int c = charAt(line, clock);
        if (c == 'Z') {
            return clock + 1;
        }
        int sign = c == ' ' ? clock + 1 : clock;
        if (charAt(line, sign) != '+' && charAt(line, sign) != '-' || digitsEnd(line, sign + 1, 2) != sign + 3) {
            return clock;
        }
        int minutes = charAt(line, sign + 3) == ':' ? sign + 4 : sign + 3;
        return digitsEnd(line, minutes, 2) == minutes + 2 ? minutes + 2 : clock;
    }

    private static int clockEnd(String line, int start) {
        int hour = digitsEnd(line, start, 2);
        if (hour == start || charAt(line, hour) != ':' || digitsEnd(line, hour + 1, 2) != hour + 3 || charAt(line, hour + 3) != ':'
                || digitsEnd(line, hour + 4, 2) != hour + 6) {
            return NONE;
        }
        int second = hour + 6;
        int point = charAt(line, second);
        return (point == '.' || point == ',') && isDigit(charAt(line, second + 1)) ? digitsEnd(line, second + 1, 9) : second;
    }

    private static int epochEnd(String line, int start) {
        if (digitsEnd(line, start, 11) != start + 10) {
            return NONE;
        }
        int end = start + 10;
        end = charAt(line, end) == '.' ? digitsEnd(line, end + 1, 9) : end;
        return charAt(line, end) == ' ' ? end : NONE;
    }

    /** A label of TAI64N: 24 hexadecimal digits, of which the first is 4 in our era. */
    private static int taiEnd(String line, int start) {
        int end = start;
        while (isHex(charAt(line, end)) && end - start < 25) {
            end++;
        }
        return end - start == 24 && charAt(line, start) == '4' && charAt(line, end) == ' ' ? end : NONE;
    }

    private static boolean isHex(int c) {
        return isDigit(c) || c >= 'a' && c <= 'f';
    }

    private static boolean isName(String line, int at, String names) {
        if (at + 3 > line.length()) {
            return false;
        }
        int i = 0;
        while (i < names.length() && (line.charAt(at) != names.charAt(i) || line.charAt(at + 1) != names.charAt(i + 1)
                || line.charAt(at + 2) != names.charAt(i + 2))) {
            i += 3;
        }
        return i < names.length();
    }

    static int skipBlanks(String line, int start) {
        int at = start;
        while (charAt(line, at) == ' ') {
            at++;
        }
        return at;
    }

    /** Index behind at most so many digits. */
    static int digitsEnd(String line, int start, int most) {
        int at = start;
        while (at - start < most && isDigit(charAt(line, at))) {
            at++;
        }
        return at;
    }

    static int charAt(String line, int at) {
        return at >= 0 && at < line.length() ? line.charAt(at) : NONE;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }
}
