package org.isolog.ingest.formats.network;

import org.isolog.core.EventTime;
import org.isolog.ingest.TimeParser;

import java.math.BigDecimal;
import java.time.Instant;

/** Times of Zeek: seconds since 1970, which are small numbers where a capture file starts its own clock. */
final class ZeekTime {
    private static final int LONGEST = 20;

    private ZeekTime() {
    }

    static EventTime of(String text, TimeParser times) {
        EventTime time = times.parse(text);
        if (!time.isMissing() || text.length() > LONGEST || !isDecimal(text)) {
            return time;
        }
        BigDecimal seconds = new BigDecimal(text);
        long whole = seconds.longValue();
        long nanos = seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue();
        return whole >= 100_000_000L ? time : EventTime.stated(Instant.ofEpochSecond(whole, nanos), text);
    }

    private static boolean isDecimal(String text) {
        boolean point = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > 0 && i + 1 < text.length() && !point) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
