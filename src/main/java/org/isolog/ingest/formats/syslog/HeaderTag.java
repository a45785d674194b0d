package org.isolog.ingest.formats.syslog;

import static org.isolog.ingest.formats.syslog.HeaderTime.charAt;
import static org.isolog.ingest.formats.syslog.HeaderTime.digitsEnd;

/**
 * The program and process before a message: {@code sshd[42]: }, {@code su: }, {@code syslogd 1.4.1: },
 * {@code fail2ban.actions   [42]: }.
 *
 * @param program null if there is no tag
 * @param pid     null if it is not stated
 * @param end     where the message begins
 */
record HeaderTag(String program, String pid, int end) {
    private static final int LONGEST = 128;

    static HeaderTag at(String line, int start) {
        int end = nameEnd(line, start);
        if (end == start || isOfDevice(line, start)) {
            return none(start);
        }
        return switch (charAt(line, end)) {
            case '[' -> withPid(line, start, end);
            case ':' -> isBlank(charAt(line, end + 1)) ? new HeaderTag(line.substring(start, end), null, end + 1) : withValues(line, start, end);
            case ' ' -> afterBlank(line, start, end);
            default -> none(start);
        };
    }

    private static HeaderTag none(int start) {
        return new HeaderTag(null, null, start);
    }

    private static int nameEnd(String line, int start) {
        int end = start;
        int c = charAt(line, end);
        if (!Character.isLetterOrDigit(c) && c != '/' && c != '_' && c != '-') {
            return start;
        }
        while (c > ' ' && c != ':' && c != '[' && end - start < LONGEST) {
            c = charAt(line, ++end);
        }
        return end;
    }

    /** CEF and LEEF begin with a word and a colon that name the message and no program. */
    private static boolean isOfDevice(String line, int start) {
        return line.startsWith("CEF:", start) || line.startsWith("LEEF:", start);
    }

    private static HeaderTag withPid(String line, int start, int bracket) {
        int close = line.indexOf(']', bracket, Math.min(line.length(), bracket + 41));
        if (close < 0) {
            return none(start);
        }
        int next = charAt(line, close + 1);
        if (next != ':' && !isBlank(next)) {
            return none(start);
        }
        boolean number = close > bracket + 1 && digitsEnd(line, bracket + 1, 10) == close;
        if (!number && next != ':') {
            return none(start);
        }
        return new HeaderTag(line.substring(start, bracket), number ? line.substring(bracket + 1, close) : null, close + (next == ':' ? 2 : 1));
    }

    /** A number, or a version, may stand apart from the name. */
    private static HeaderTag afterBlank(String line, int start, int end) {
        int next = HeaderTime.skipBlanks(line, end);
        if (charAt(line, next) == '[') {
            int close = digitsEnd(line, next + 1, 10);
            return close > next + 1 && line.startsWith("]:", close)
                    ? new HeaderTag(line.substring(start, end), line.substring(next + 1, close), close + 2) : none(start);
        }
        int version = next;
        while (HeaderTime.isDigit(charAt(line, version)) || charAt(line, version) == '.' || charAt(line, version) == '-') {
            version++;
        }
        return next == end + 1 && version > next && charAt(line, version) == ':' && isBlank(charAt(line, version + 1))
                ? new HeaderTag(line.substring(start, version), null, version + 1) : none(start);
    }

    /** {@code auth(user,192.0.2.1,sasl:login)<id>: }, where the values belong to the message. */
    private static HeaderTag withValues(String line, int start, int end) {
        String name = line.substring(start, end);
        int bracket = name.indexOf('(');
        int blank = line.indexOf(' ', start);
        return bracket > 0 && name.indexOf(')') < 0 && blank > 0 && line.charAt(blank - 1) == ':'
                ? new HeaderTag(name.substring(0, bracket), null, start) : none(start);
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c < 0;
    }
}
