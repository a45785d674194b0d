package org.isolog.ingest.formats.auditd;

import java.time.Instant;

/**
 * The beginning of one audit record: {@code [node=HOST ]type=SYSCALL msg=audit(1684329817.579:2995): …}, also as the kernel writes it
 * to syslog ({@code audit: type=1300 audit(…): …}).
 *
 * @param node   null if it is not stated
 * @param type   name, or the number the kernel writes
 * @param stamp  seconds, milliseconds and serial number as they are written; records of one event share it
 * @param values where the values begin in the line
 */
public record AuditLine(String node, String type, String stamp, int values) {
    private static final int LONGEST_PREFIX = 400;

    /** The record in this line, or null if there is none. */
    public static AuditLine of(String line) {
        int audit = line.indexOf("audit(");
        int type = audit < 0 || audit > LONGEST_PREFIX ? -1 : line.lastIndexOf("type=", audit);
        int close = audit < 0 ? -1 : line.indexOf(')', audit);
        if (type < 0 || close < 0 || close - audit > 60 || type > 0 && line.charAt(type - 1) != ' ') {
            return null;
        }
        int typeEnd = line.indexOf(' ', type);
        String stamp = line.substring(audit + 6, close);
        boolean fits = typeEnd > type + 5 && (typeEnd + 1 == audit || line.startsWith("msg=audit(", typeEnd + 1));
        if (!fits || !isStamp(stamp) || close + 1 >= line.length() || line.charAt(close + 1) != ':') {
            return null;
        }
        return new AuditLine(node(line, type), AuditTypes.name(line.substring(type + 5, typeEnd)), stamp, close + 2);
    }

    /** When the event happened, to the millisecond. */
    public Instant time() {
        int point = stamp.indexOf('.');
        long seconds = Long.parseLong(stamp, 0, point, 10);
        return Instant.ofEpochSecond(seconds, Long.parseLong(stamp, point + 1, stamp.indexOf(':'), 10) * 1_000_000);
    }

    public String serial() {
        return stamp.substring(stamp.indexOf(':') + 1);
    }

    /** The node, or the host of the syslog header: the word before the program. */
    private static String node(String line, int type) {
        int node = line.lastIndexOf("node=", type);
        if (node >= 0) {
            return line.substring(node + 5, line.indexOf(' ', node));
        }
        String[] words = line.substring(0, type).strip().split(" +");
        for (int i = words.length - 1; i > 2; i--) {
            if (isProgram(words[i]) && !isProgram(words[i - 1]) && !words[i - 1].startsWith("[")) {
                return words[i - 1];
            }
        }
        return null;
    }

    private static boolean isProgram(String word) {
        return word.endsWith(":") && !Character.isDigit(word.charAt(0));
    }

    private static boolean isStamp(String stamp) {
        int point = stamp.indexOf('.');
        int colon = stamp.indexOf(':');
        return point > 0 && point < 12 && colon > point + 1 && colon - point < 5 && colon + 1 < stamp.length() && stamp.length() < 40
                && areDigits(stamp, 0, point) && areDigits(stamp, point + 1, colon) && areDigits(stamp, colon + 1, stamp.length());
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
