package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.ui.common.NumberText;

/** Settings in words. */
final class SettingsWords {
    private SettingsWords() {
    }

    static String preset(Preset preset) {
        return preset == Preset.LESSON ? text("model.preset-lesson") : text("model.preset-default");
    }

    static String forest(DetectionSettings settings) {
        return text("model.forest", settings.trees(), settings.samples(), Long.toString(settings.seed()));
    }

    static String budget(DetectionSettings settings) {
        if (settings.budget() == DetectionSettings.AUTOMATIC_BUDGET) {
            return text("model.budget-automatic-words");
        }
        return settings.budget() < 1 ? text("model.budget-share-words", number(100 * settings.budget()))
            : text("model.budget-events-words", NumberText.grouped((long) settings.budget()));
    }

    /** Without zeros at the end, and without what only the binary number adds: 20 and not 20.000000000000004. */
    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
