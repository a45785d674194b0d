package org.isolog.samples.stories;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.isolog.samples.Company;

/** How a line of syslog begins. Both name the same host, the company's gate. */
enum SyslogHeader {
    /** {@code Mar  2 09:15:00 gate01 sshd[2211]: …} as in a file that rsyslog wrote: no year, no zone. */
    RFC_3164 {
        @Override
        String line(Instant time, String program, int pid, String message) {
            return MONTH_DAY_TIME.format(time) + " " + Company.GATE + " " + program + "[" + pid + "]: " + message;
        }
    },
    /** {@code <86>1 2026-03-02T09:15:00.000Z gate01 sshd 2211 - - …}: facility 10 (authpriv), severity 6 (informational). */
    RFC_5424 {
        @Override
        String line(Instant time, String program, int pid, String message) {
            return "<86>1 " + MILLISECONDS.format(time) + " " + Company.GATE + " " + program + " " + pid + " - - " + message;
        }
    };

    private static final DateTimeFormatter MONTH_DAY_TIME =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    abstract String line(Instant time, String program, int pid, String message);
}
