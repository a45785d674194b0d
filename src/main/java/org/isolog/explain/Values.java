package org.isolog.explain;

import java.util.Locale;

/** Values and counts as people read them. */
final class Values {
    private static final int LONGEST = 80;

    private Values() {
    }

    /** A log's own text: cut to {@value #LONGEST} characters, control characters made visible. */
    static String shown(String text) {
        if (text == null) {
            return "none";
        }
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST));
        for (int i = 0; i < text.length() && shown.length() < LONGEST; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? '·' : c);
        }
        return text.length() > LONGEST ? shown.append('…').toString() : shown.toString();
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** How often something was seen; single sightings are not told from none, see {@code ConditionalCounts}. */
    static String times(long seen, long of) {
        if (of == 0) {
            return "never seen";
        }
        return "seen " + (seen == 0 ? "at most once" : count(seen) + " times") + " in " + count(of) + " events";
    }

    static String window(int seconds) {
        return seconds % 3600 == 0 ? seconds / 3600 + " h" : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    static String usual(double usual, long most) {
        return Double.isNaN(usual) ? "none in training" : usualShort(usual) + ", never above " + count(most);
    }

    static String usualShort(double usual) {
        return Double.isNaN(usual) ? "none in training" : "usual " + number(usual);
    }

    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return count((long) number);
        }
        return String.format(Locale.ROOT, Math.abs(number) < 1 ? "%.3g" : "%,.1f", number);
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
