package org.isolog.ingest;

/** A place in a text, and the smallest steps from there. Used again for every text. */
final class Cursor {
    int at;
    private String text = "";

    void start(String newText) {
        text = newText;
        at = 0;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The character here, which is then passed. */
    char take() {
        return text.charAt(at++);
    }

    /** The character so far from here, or -1 if there is none. */
    int peek(int distance) {
        int index = at + distance;
        return index >= 0 && index < text.length() ? text.charAt(index) : -1;
    }

    /** The text from a place up to here. */
    String since(int start) {
        return text.substring(start, at);
    }

    /** Exactly so many digits, or -1. */
    int digits(int count) {
        int start = at;
        int value = number(count);
        return at - start == count ? value : -1;
    }

    /** At most so many digits, or -1 if there is none. */
    int number(int most) {
        int value = 0;
        int start = at;
        while (at - start < most && isDigit(peek())) {
            value = 10 * value + text.charAt(at++) - '0';
        }
        return at == start ? -1 : value;
    }

    void skipBlanks() {
        while (peek() == ' ') {
            at++;
        }
    }

    boolean accept(int c) {
        boolean there = peek() == c;
        at += there ? 1 : 0;
        return there;
    }

    int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
