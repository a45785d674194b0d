package org.isolog.ui.common.charts;

import java.util.Locale;
import org.isolog.core.Severity;

/** A colour of the theme by its role; the style sheet gives its value as {@code -chart-<name>}. */
public enum ChartColor {
    CARD, LINE, TEXT, MUTED, ACCENT, CRITICAL, HIGH, MEDIUM, LOW, USUAL, GOOD;

    String cssName() {
        return "-chart-" + name().toLowerCase(Locale.ROOT);
    }

    public static ChartColor of(Severity severity) {
        return switch (severity) {
            case NONE -> USUAL;
            case LOW -> LOW;
            case MEDIUM -> MEDIUM;
            case HIGH -> HIGH;
            case CRITICAL -> CRITICAL;
        };
    }
}
