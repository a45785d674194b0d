package org.isolog.features.columns;

/** Reads plain decimal numbers as logs write them; anything else is NaN. Never throws. */
final class Numbers {
    private static final int LONGEST = 24;

    private Numbers() {
    }

    static double parse(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return Double.NaN;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean numeric = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!numeric) {
                return Double.NaN;
            }
        }
        try {
            // A zero has no sign: -0 and 0 are the same number.
            return Double.parseDouble(text) + 0.0;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }
}
