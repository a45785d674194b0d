package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import java.util.Optional;
import java.util.function.LongPredicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;

/** What the user typed into the settings, and for each field what is wrong with it; an empty sentence if nothing is. */
final class SettingsForm {
    private static final long MOST_EVENTS = 1_000_000_000;

    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.DEFAULT);
    private final StringProperty trees = new SimpleStringProperty();
    private final StringProperty samples = new SimpleStringProperty();
    private final StringProperty seed = new SimpleStringProperty();
    private final ObjectProperty<BudgetKind> budgetKind = new SimpleObjectProperty<>();
    private final StringProperty budget = new SimpleStringProperty();
    private final StringBinding treesError = whole(trees, text("model.trees-wrong"), value -> value >= 1 && value <= 1_000);
    private final StringBinding samplesError = whole(samples, text("model.samples-wrong"), value -> value >= 2 && value <= 65_536);
    private final StringBinding seedError = whole(seed, text("model.seed-wrong"), value -> true);
    private final StringBinding budgetError = Bindings.createStringBinding(this::budgetProblem, budgetKind, budget);

    /** How the review budget is said. */
    enum BudgetKind { AUTOMATIC, SHARE, EVENTS }

    SettingsForm() {
        show(DetectionSettings.defaults());
    }

    ObjectProperty<Preset> presetProperty() {
        return preset;
    }

    StringProperty treesProperty() {
        return trees;
    }

    StringProperty samplesProperty() {
        return samples;
    }

    StringProperty seedProperty() {
        return seed;
    }

    ObjectProperty<BudgetKind> budgetKindProperty() {
        return budgetKind;
    }

    /** Percent of all events, or a number of events; without meaning while the budget is automatic. */
    StringProperty budgetProperty() {
        return budget;
    }

    StringBinding treesError() {
        return treesError;
    }

    StringBinding samplesError() {
        return samplesError;
    }

    StringBinding seedError() {
        return seedError;
    }

    StringBinding budgetError() {
        return budgetError;
    }

    /** Takes a preset; numbers that nobody changed become those of the new one. */
    void choose(Preset wanted) {
        boolean untouched = settings().equals(Optional.of(defaults(preset.get())));
        preset.set(wanted);
        if (untouched) {
            show(defaults(wanted));
        }
    }

    /** Puts the numbers of the chosen preset back. */
    void reset() {
        show(defaults(preset.get()));
    }

    void show(DetectionSettings settings) {
        preset.set(settings.preset());
        trees.set(Integer.toString(settings.trees()));
        samples.set(Integer.toString(settings.samples()));
        seed.set(Long.toString(settings.seed()));
        boolean automatic = settings.budget() == DetectionSettings.AUTOMATIC_BUDGET;
        boolean share = settings.budget() < 1;
        budgetKind.set(automatic ? BudgetKind.AUTOMATIC : share ? BudgetKind.SHARE : BudgetKind.EVENTS);
        budget.set(automatic ? "" : SettingsWords.number(share ? 100 * settings.budget() : settings.budget()));
    }

    /** Empty if a field is wrong. */
    Optional<DetectionSettings> settings() {
        boolean wrong = !(treesError.get() + samplesError.get() + seedError.get() + budgetError.get()).isEmpty();
        return wrong ? Optional.empty() : Optional.of(new DetectionSettings(preset.get(), (int) number(trees.get()), (int) number(samples.get()),
            number(seed.get()), budgetValue()));
    }

    private static DetectionSettings defaults(Preset preset) {
        return preset == Preset.LESSON ? DetectionSettings.lesson() : DetectionSettings.defaults();
    }

    private double budgetValue() {
        return switch (budgetKind.get()) {
            case AUTOMATIC -> DetectionSettings.AUTOMATIC_BUDGET;
            case SHARE -> Double.parseDouble(budget.get().strip()) / 100;
            case EVENTS -> number(budget.get());
        };
    }

    private String budgetProblem() {
        return switch (budgetKind.get()) {
            case AUTOMATIC -> "";
            case SHARE -> isShare(budget.get()) ? "" : text("model.share-wrong");
            case EVENTS -> isWhole(budget.get(), value -> value >= 1 && value <= MOST_EVENTS) ? "" : text("model.events-wrong");
        };
    }

    // By its shape first: parseDouble also takes "NaN", "1e3" and "0x1p3".
    private static boolean isShare(String typed) {
        String percent = typed.strip();
        if (!percent.matches("[0-9]{1,3}([.][0-9]{1,9})?")) {
            return false;
        }
        double value = Double.parseDouble(percent);
        return value > 0 && value < 100;
    }

    private static StringBinding whole(StringProperty field, String problem, LongPredicate allowed) {
        return Bindings.createStringBinding(() -> isWhole(field.get(), allowed) ? "" : problem, field);
    }

    private static boolean isWhole(String typed, LongPredicate allowed) {
        return typed != null && typed.strip().matches("-?[0-9,]{1,18}") && typed.matches(".*[0-9].*") && allowed.test(number(typed));
    }

    private static long number(String typed) {
        return Long.parseLong(typed.strip().replace(",", ""));
    }
}
