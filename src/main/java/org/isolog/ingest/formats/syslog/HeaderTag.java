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
        String name = line.substring(start, end);
        return switch (charAt(line, end)) {
            case '[' -> withPid(line, start, end, name);
            case ':' -> isBlank(charAt(line, end + 1)) ? new HeaderTag(name, null, end + 1) : withValues(line, start, name);
            case ' ' -> afterBlank(line, start, end, name);
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

    private static HeaderTag withPid(String line, int start, int bracket, String name) {
        int close = line.indexOf(']', bracket);
        if (close < 0 || close - bracket > 40) {
            return none(start);
        }
        int next = charAt(line, close + 1);
        if (next != ':' && !isBlank(next)) {
            return none(start);
        }
        String inside = line.substring(bracket + 1, close);
        boolean number = digitsEnd(inside, 0, 10) == inside.length() && !inside.isEmpty();
        return number || next == ':' ? new HeaderTag(name, number ? inside : null, close + (next == ':' ? 2 : 1)) : none(start);
    }

    /** A number, or a version, may stand apart from the name. */
    private static HeaderTag afterBlank(String line, int start, int end, String name) {
        int next = HeaderTime.skipBlanks(line, end);
        if (charAt(line, next) == '[') {
            int close = digitsEnd(line, next + 1, 10);
            return close > next + 1 && line.startsWith("]:", close)
                    ? new HeaderTag(name, line.substring(next + 1, close), close + 2) : none(start);
        }
        int version = next;
        while (HeaderTime.isDigit(charAt(line, version)) || charAt(line, version) == '.' || charAt(line, version) == '-') {
            version++;
        }
        return next == end + 1 && version > next && charAt(line, version) == ':' && isBlank(charAt(line, version + 1))
                ? new HeaderTag(line.substring(start, version), null, version + 1) : none(start);
    }

    /** {@code auth(user,192.0.2.1,sasl:login)<id>: }, where the values belong to the message. */
    private static HeaderTag withValues(String line, int start, String name) {
        int bracket = name.indexOf('(');
        int blank = line.indexOf(' ', start);
        return bracket > 0 && name.indexOf(')') < 0 && blank > 0 && line.charAt(blank - 1) == ':'
                ? new HeaderTag(name.substring(0, bracket), null, start) : none(start);
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\t' || c < 0;
    }
}
