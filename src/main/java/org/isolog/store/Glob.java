package org.isolog.store;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern in which {@code *} stands for any text; all else stands for itself, without regard to case. Never goes
 * back over the text, so that the time is at worst the product of both lengths.
 */
final class Glob {
    private final List<String> parts = new ArrayList<>();

    Glob(String pattern) {
        int from = 0;
        for (int star = pattern.indexOf('*'); star >= 0; star = pattern.indexOf('*', from)) {
            parts.add(pattern.substring(from, star));
            from = star + 1;
        }
        parts.add(pattern.substring(from));
    }

    boolean matches(String text) {
        String first = parts.getFirst();
        if (parts.size() == 1) {
            return text.equalsIgnoreCase(first);
        }
        String last = parts.getLast();
        int end = text.length() - last.length();
        if (end < first.length() || !text.regionMatches(true, 0, first, 0, first.length())
            || !text.regionMatches(true, end, last, 0, last.length())) {
            return false;
        }
        int from = first.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = indexOf(text, part, from, end);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }

    /** Where the part begins in the text between {@code from} and {@code end}, without regard to case; -1 if nowhere. */
    static int indexOf(String text, String part, int from, int end) {
        for (int i = from; i <= end - part.length(); i++) {
            if (text.regionMatches(true, i, part, 0, part.length())) {
                return i;
            }
        }
        return -1;
    }
}
