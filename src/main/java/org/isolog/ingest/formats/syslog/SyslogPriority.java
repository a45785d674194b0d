package org.isolog.ingest.formats.syslog;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

import java.util.List;

/** The number in angle brackets before a syslog message: facility times eight plus severity (RFC 5424, section 6.2.1). */
public final class SyslogPriority {
    private static final List<String> FACILITIES = List.of("kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron",
            "authpriv", "ftp", "ntp", "security", "console", "solaris-cron", "local0", "local1", "local2", "local3", "local4", "local5",
            "local6", "local7");
    private static final List<String> SEVERITIES = List.of("emergency", "alert", "critical", "error", "warning", "notice",
            "informational", "debug");

    private SyslogPriority() {
    }

    /** Index behind the closing bracket; 0 if the line does not begin with a priority. */
    public static int end(String line) {
        if (!line.startsWith("<")) {
            return 0;
        }
        int close = line.indexOf('>');
        if (close < 2 || close > 4) {
            return 0;
        }
        for (int i = 1; i < close; i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return 0;
            }
        }
        return Integer.parseInt(line, 1, close, 10) <= 191 ? close + 1 : 0;
    }

    public static void put(String line, int end, Fields.Builder fields) {
        if (end > 0) {
            int priority = Integer.parseInt(line, 1, end - 1, 10);
            fields.put(Ecs.SYSLOG_FACILITY, FACILITIES.get(priority / 8));
            fields.put(Ecs.SYSLOG_SEVERITY, SEVERITIES.get(priority % 8));
        }
    }

    /** A priority in words, as in {@code auth.info}; null if there is none. */
    static void putWords(String words, Fields.Builder fields) {
        int point = words == null ? -1 : words.indexOf('.');
        if (point > 0) {
            String severity = words.substring(point + 1);
            fields.put(Ecs.SYSLOG_FACILITY, words.substring(0, point));
            fields.put(Ecs.SYSLOG_SEVERITY, SEVERITIES.stream().filter(name -> name.startsWith(severity)).findFirst().orElse(severity));
        }
    }
}
