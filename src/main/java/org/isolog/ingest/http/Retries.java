package org.isolog.ingest.http;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;

/** How often and after how long a request is tried again (RFC 9110, Retry-After). */
final class Retries {
    static final int MOST = 5;
    private static final Set<Integer> WORTH_IT = Set.of(408, 429, 500, 502, 503, 504);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Retries() {
    }

    static boolean worthIt(int status) {
        return WORTH_IT.contains(status);
    }

    /** Without word from the server: 1, 2, 4, 8 seconds. @param attempt from 1 */
    static Duration pause(int attempt) {
        return Duration.ofSeconds(1L << attempt - 1);
    }

    /** What the server asks for, at most five minutes; else as {@link #pause(int)}. */
    static Duration pause(int attempt, HttpHeaders headers, Clock clock) {
        String asked = headers.firstValue("Retry-After").map(String::strip).orElse("");
        Duration wait = pause(attempt);
        if (asked.matches("\\d{1,9}")) {
            wait = Duration.ofSeconds(Long.parseLong(asked));
        } else if (!asked.isEmpty()) {
            try {
                Instant until = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
                wait = Duration.between(clock.instant(), until);
            } catch (DateTimeException noDate) {
                return wait;
            }
        }
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
