package org.isolog.ui.common;

import java.util.Locale;

/** Sizes of files as screens show them: {@code 812 B}, {@code 1.4 kB}, {@code 12 MB}; a kB is 1,000 bytes. */
public final class ByteText {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private ByteText() {
    }

    public static String of(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        // 999,950 would be written 1000 kB.
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, size < 9.95 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }
}
