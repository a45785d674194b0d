package org.isolog.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.ui.model.SettingsForm.BudgetKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFormTest {
    private SettingsForm form;

    @BeforeEach
    void make() {
        form = new SettingsForm();
    }

    @Test
    void beginsWithTheDefaults() {
        assertThat(form.settings()).contains(DetectionSettings.defaults());
    }

    @Test
    void untouchedNumbersFollowThePreset() {
        form.choose(Preset.LESSON);
        assertThat(form.settings()).contains(DetectionSettings.lesson());
        assertThat(form.budgetKindProperty().get()).isEqualTo(BudgetKind.SHARE);
        assertThat(form.budgetProperty().get()).isEqualTo("20");
    }

    @Test
    void numbersThatWereChangedStay() {
        form.treesProperty().set("300");
        form.choose(Preset.LESSON);
        assertThat(form.settings()).contains(new DetectionSettings(Preset.LESSON, 300, 256, 42, DetectionSettings.AUTOMATIC_BUDGET));
        form.reset();
        assertThat(form.settings()).contains(DetectionSettings.lesson());
    }

    @Test
    void readsGroupedNumbersAndAShare() {
        form.samplesProperty().set(" 1,024 ");
        form.seedProperty().set("-7");
        form.budgetKindProperty().set(BudgetKind.SHARE);
        form.budgetProperty().set("0.5");
        assertThat(form.settings()).contains(new DetectionSettings(Preset.DEFAULT, 100, 1_024, -7, 0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1001", "many", "1.5", "-1", ",", "99999999999999999999"})
    void saysWhatIsWrongWithTheTrees(String typed) {
        form.treesProperty().set(typed);
        assertThat(form.treesError().get()).isEqualTo("Trees: a whole number from 1 to 1,000.");
        assertThat(form.settings()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"SHARE,0", "SHARE,100", "SHARE,NaN", "SHARE,1e1", "SHARE,''", "EVENTS,0", "EVENTS,2.5", "EVENTS,''", "EVENTS,2000000000"})
    void saysWhatIsWrongWithTheBudget(BudgetKind kind, String typed) {
        form.budgetKindProperty().set(kind);
        form.budgetProperty().set(typed);
        assertThat(form.budgetError().get()).isNotEmpty();
        assertThat(form.settings()).isEmpty();
    }

    @Test
    void theAutomaticBudgetNeedsNoNumber() {
        form.budgetKindProperty().set(BudgetKind.AUTOMATIC);
        form.budgetProperty().set("nonsense");
        assertThat(form.settings()).contains(DetectionSettings.defaults());
    }

    @Test
    void settingsInWordsNameTheBudget() {
        assertThat(SettingsWords.budget(DetectionSettings.lesson())).isEqualTo("20 % of all events");
        assertThat(SettingsWords.budget(DetectionSettings.defaults())).isEqualTo("automatic: at most one alert in ten false");
        assertThat(SettingsWords.budget(new DetectionSettings(Preset.DEFAULT, 100, 256, 42, 1_200))).isEqualTo("1,200 events");
    }
}
