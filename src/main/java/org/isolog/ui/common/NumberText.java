package org.isolog.ui.common;

import org.isolog.core.GroupedDigits;

import java.time.Duration;
import java.util.Locale;

/** Numbers as screens show them, the same in every country: {@code 1,204,311}, {@code 0.97}, {@code 1.2k}. */
public final class NumberText {
    private NumberText() {
    }

    public static String grouped(long number) {
        return GroupedDigits.of(number);
    }

    /** With a fixed number of digits after the point and grouped thousands. */
    public static String decimal(double number, int digits) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%,." + digits + "f", number) : "–";
    }

    /** A score, 0..1, with two digits. */
    public static String score(double score) {
        return decimal(score, 2);
    }

    /** Always with its sign: {@code +0.34}, {@code −0.04}. */
    public static String signed(double number, int digits) {
        String amount = decimal(Math.abs(number), digits);
        return (number < 0 ? "−" : "+") + amount;
    }

    /** Short for axes: {@code 950}, {@code 1.2k}, {@code 3M}. */
    public static String brief(double number) {
        double size = Math.abs(number);
        if (size >= 1e9) {
            return trimmed(number / 1e9) + "G";
        }
        if (size >= 1e6) {
            return trimmed(number / 1e6) + "M";
        }
        return size >= 1000 ? trimmed(number / 1000) + "k" : trimmed(number);
    }

    /** Roughly, for time left: {@code 8 s}, {@code 3 min}, {@code 2 h 5 min}. */
    public static String roughly(Duration duration) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    private static String trimmed(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
