package org.isolog.ingest.formats.text;

/** A place in a line, and the smallest steps from there. Used again for every line. */
final class Place {
    int at;
    private String line = "";

    void start(String newLine, int from) {
        line = newLine;
        at = from;
    }

    int peek() {
        return peek(0);
    }

    int peek(int distance) {
        int index = at + distance;
        return index >= 0 && index < line.length() ? line.charAt(index) : -1;
    }

    boolean accept(int c) {
        boolean there = peek() == c;
        at += there ? 1 : 0;
        return there;
    }

    /** A number of at least one and at most so many digits with no digit behind it, or -1 without a step. */
    int number(int most) {
        int digits = digitsAhead();
        if (digits == 0 || digits > most) {
            return -1;
        }
        return take(digits);
    }

    /** A number of exactly so many digits, whatever follows. */
    int take(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int c = peek();
            if (!isDigit(c)) {
                return -1;
            }
            value = 10 * value + c - '0';
            at++;
        }
        return value;
    }

    int digitsAhead() {
        int digits = 0;
        while (isDigit(peek(digits)) && digits < 20) {
            digits++;
        }
        return digits;
    }

    int lettersAhead() {
        int letters = 0;
        while (isLetter(peek(letters)) && letters < 20) {
            letters++;
        }
        return letters;
    }

    String ahead(int length) {
        return line.substring(at, Math.min(line.length(), at + length));
    }

    String since(int from) {
        return line.substring(from, at);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
