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

    /**
     * Which of the names the word that ends here begins with, in either case; -1 if with none.
     *
     * @param start where the word begins, of which all are letters
     * @param names of three small letters each, without anything between them
     */
    int nameAt(int start, String names) {
        if (at - start < 3) {
            return -1;
        }
        int first = text.charAt(start) | 0x20;
        int second = text.charAt(start + 1) | 0x20;
        int third = text.charAt(start + 2) | 0x20;
        for (int i = 0; i < names.length(); i += 3) {
            if (first == names.charAt(i) && second == names.charAt(i + 1) && third == names.charAt(i + 2)) {
                return i / 3;
            }
        }
        return -1;
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
