package org.isolog.explain;

import org.isolog.core.GroupedDigits;

import java.util.Locale;

/** Values and counts as people read them. */
final class Values {
    private static final int LONGEST = 80;
    private static final String BYTE_UNITS = " kMGTPE";

    private Values() {
    }

    /** A log's own text as {@link #shown}, cut to so many characters where the whole stands elsewhere. */
    static String brief(String text, int longest) {
        String shown = shown(text);
        int end = Math.min(longest, shown.length());
        boolean split = end < shown.length() && Character.isHighSurrogate(shown.charAt(end - 1));
        return end == shown.length() ? shown : shown.substring(0, split ? end - 1 : end) + "…";
    }

    /** A log's own text: cut to {@value #LONGEST} characters, characters that hide, move or reorder text made visible. */
    static String shown(String text) {
        if (text == null) {
            return "none";
        }
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST));
        int at = 0;
        while (at < text.length() && shown.length() < LONGEST) {
            int c = text.codePointAt(at);
            shown.appendCodePoint(isVisible(c) ? c : '·');
            at += Character.charCount(c);
        }
        return at < text.length() ? shown.append('…').toString() : shown.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    static String count(long count) {
        return GroupedDigits.of(count);
    }

    /** How often something was seen; single sightings are not told from none, see {@code ConditionalCounts}. */
    static String times(long seen, long of) {
        if (of == 0) {
            return "never seen";
        }
        return "seen " + (seen == 0 ? "at most once" : seen == 1 ? "once" : count(seen) + " times") + " in " + count(of) + " events";
    }

    static String others(long count) {
        return count(count) + (count == 1 ? " other" : " others");
    }

    static String window(int seconds) {
        return seconds == 86_400 ? "a day" : seconds % 3600 == 0 ? seconds / 3600 + " h" : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    /** Two digits of a count are all that an estimate is good for. */
    static String rounded(double estimate) {
        double unit = Math.max(1, StrictMath.pow(10, Math.floor(StrictMath.log10(estimate)) - 1));
        return count(Math.round(estimate / unit) * Math.round(unit));
    }

    static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return count((long) number);
        }
        if (!Double.isFinite(number) || Math.abs(number) >= 1e15) {
            return String.format(Locale.ROOT, "%.3g", number);
        }
        return withoutZeros(String.format(Locale.ROOT, Math.abs(number) < 1 ? "%.3g" : "%,.1f", number));
    }

    /** Zeros after the point claim digits that nobody counted. */
    private static String withoutZeros(String number) {
        return number.indexOf('e') < 0 && number.indexOf('.') >= 0 ? number.replaceAll("\\.?0+$", "") : number;
    }

    /** An amount of data in decimal units, two digits or more: {@code 5.2 GB}, {@code 217 MB}, {@code 15 bytes}. */
    static String bytes(double bytes) {
        int unit = 0;
        double amount = bytes;
        while (amount >= 999.5 && unit < BYTE_UNITS.length() - 1) {
            amount /= 1000;
            unit++;
        }
        return unit == 0 ? number(Math.rint(bytes)) + (Math.rint(bytes) == 1 ? " byte" : " bytes")
                : number(amount < 10 ? Math.rint(10 * amount) / 10 : Math.rint(amount)) + " " + BYTE_UNITS.charAt(unit) + "B";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
