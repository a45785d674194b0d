package org.isolog.ingest.formats.windows;

import java.util.Locale;

/**
 * One spelling for values that tools write in several: numbers such as {@code 0x000003E7} without the zeros in front, GUIDs without
 * braces, both in lower case.
 */
final class PlainValues {
    private static final int LONGEST_NUMBER = 18;
    private static final int GUID = 36;

    private PlainValues() {
    }

    /** The value as it is to be kept; null if it is one of those that Windows writes where there is none. */
    static String of(String value) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        return switch (text) {
            case "", "-", "?", "S-1-0-0", "%{S-1-0-0}" -> null;
            default -> text.length() <= GUID + 2 ? ofShort(text) : text;
        };
    }

    private static String ofShort(String text) {
        if (text.length() <= LONGEST_NUMBER && text.length() > 2 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'x') {
            return number(text);
        }
        boolean braces = text.length() == GUID + 2 && text.charAt(0) == '{' && text.charAt(GUID + 1) == '}';
        return braces || text.length() == GUID ? guid(text, braces ? 1 : 0) : text;
    }

    private static String number(String text) {
        int first = 2;
        for (int i = 2; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return text;
            }
            first = first == i && text.charAt(i) == '0' && i < text.length() - 1 ? i + 1 : first;
        }
        return "0x" + text.substring(first).toLowerCase(Locale.ROOT);
    }

    /** A GUID of zeros is none. */
    private static String guid(String text, int from) {
        boolean zeros = true;
        for (int i = 0; i < GUID; i++) {
            char c = text.charAt(from + i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return text;
            }
            zeros &= dash || c == '0';
        }
        return zeros ? null : text.substring(from, from + GUID).toLowerCase(Locale.ROOT);
    }
}
