package org.isolog.ingest.formats;

import java.math.BigDecimal;

/** Durations as logs write them, in the nanoseconds of ECS. */
public final class Durations {
    private static final int MOST_DIGITS = 18;

    private Durations() {
    }

    /**
     * A decimal number of seconds, such as {@code 0.256816}, in nanoseconds.
     *
     * @return null if the text is no such number or beyond 64 bits
     */
    public static String ofSeconds(String text) {
        return scaled(text, 9);
    }

    /** A decimal number of milliseconds in nanoseconds; null if the text is none. */
    public static String ofMillis(String text) {
        return scaled(text, 6);
    }

    /** A decimal number of microseconds in nanoseconds; null if the text is none. */
    public static String ofMicros(String text) {
        return scaled(text, 3);
    }

    private static String scaled(String text, int zeros) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        int exponent = text.indexOf('e');
        if (exponent > 0 && text.length() - exponent <= 4) {
            return withExponent(text, zeros);
        }
        long value = 0;
        int digits = 0;
        int point = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return null;
            } else if (point < 0 || i - point <= zeros) {
                value = 10 * value + c - '0';
                digits += value == 0 ? 0 : 1;
            }
        }
        int missing = zeros - (point < 0 ? 0 : Math.min(zeros, text.length() - 1 - point));
        if (digits + missing > MOST_DIGITS) {
            return null;
        }
        for (int i = 0; i < missing; i++) {
            value *= 10;
        }
        return Long.toString(value);
    }

    /** {@code 9.99e-7}: JSON writers use it for small numbers. */
    private static String withExponent(String text, int zeros) {
        try {
            BigDecimal value = new BigDecimal(text).movePointRight(zeros);
            return value.signum() < 0 || value.precision() - value.scale() > MOST_DIGITS ? null : Long.toString(value.longValue());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
