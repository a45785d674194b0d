package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.ui.common.Card;
import org.isolog.ui.model.SettingsForm.BudgetKind;

/** The settings of the next training, and Retrain. What is wrong is said below its field. */
final class SettingsCard {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final ModelViewModel model;
    private final SettingsForm form;

    SettingsCard(ModelViewModel model) {
        this.model = model;
        this.form = model.settings();
    }

    Card card() {
        VBox fields = new VBox(8, presets(), numbers(), budget());
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox content = new VBox(8, fields, gap, buttons(), new WorkLine(model.runningProperty(), model::cancel));
        Card card = new Card(text("model.settings"), text("model.settings-sub"), content);
        card.setMinWidth(356);
        card.setMaxWidth(356);
        return card;
    }

    private Node presets() {
        ToggleGroup group = new ToggleGroup();
        VBox box = new VBox(2, preset(Preset.DEFAULT, text("model.preset-default"), text("model.preset-default-about"), group),
            preset(Preset.LESSON, text("model.preset-lesson"), text("model.preset-lesson-about"), group));
        return box;
    }

    private Node preset(Preset preset, String name, String about, ToggleGroup group) {
        RadioButton button = new RadioButton(name);
        button.setId("preset-" + (preset == Preset.LESSON ? "lesson" : "default"));
        button.setToggleGroup(group);
        button.setOnAction(event -> form.choose(preset));
        form.presetProperty().subscribe(chosen -> button.setSelected(chosen == preset));
        Label sentence = new Label(about);
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setPadding(new Insets(0, 0, 4, 25));
        return new VBox(button, sentence);
    }

    private Node numbers() {
        HBox row = new HBox(10, field("trees", text("model.trees"), form.treesProperty(), form.treesError()),
            field("samples", text("model.samples"), form.samplesProperty(), form.samplesError()),
            field("seed", text("model.seed"), form.seedProperty(), form.seedError()));
        return new VBox(3, row, problem(form.treesError()), problem(form.samplesError()), problem(form.seedError()));
    }

    private static Node field(String id, String name, StringProperty value, StringBinding error) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        TextField field = input(id, name, value, error);
        label.setLabelFor(field);
        VBox box = new VBox(3, label, field);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static TextField input(String id, String name, StringProperty value, StringBinding error) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPrefColumnCount(5);
        field.textProperty().bindBidirectional(value);
        error.subscribe(problem -> field.pseudoClassStateChanged(WRONG, !problem.isEmpty()));
        return field;
    }

    private static Label problem(StringBinding error) {
        Label label = new Label();
        label.getStyleClass().addAll("critical", "small");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.textProperty().bind(Bindings.createStringBinding(() -> error.get().isEmpty() ? "" : "▲ " + error.get(), error));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node budget() {
        Label name = new Label(text("model.budget"));
        name.getStyleClass().add("muted");
        ComboBox<BudgetKind> kind = new ComboBox<>();
        kind.setId("budget-kind");
        kind.getItems().setAll(BudgetKind.values());
        kind.setConverter(new KindWords());
        kind.valueProperty().bindBidirectional(form.budgetKindProperty());
        kind.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(kind, Priority.ALWAYS);
        TextField amount = input("budget", text("model.budget"), form.budgetProperty(), form.budgetError());
        amount.setMaxWidth(90);
        BooleanBinding needsAmount = form.budgetKindProperty().isNotEqualTo(BudgetKind.AUTOMATIC);
        amount.visibleProperty().bind(needsAmount);
        amount.managedProperty().bind(needsAmount);
        Label about = new Label();
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        about.textProperty().bind(Bindings.createStringBinding(() -> switch (form.budgetKindProperty().get()) {
            case AUTOMATIC -> text("model.budget-automatic-about");
            case SHARE -> text("model.budget-share-about");
            case EVENTS -> text("model.budget-events-about");
        }, form.budgetKindProperty()));
        return new VBox(3, name, new HBox(10, kind, amount), problem(form.budgetError()), about);
    }

    private Node buttons() {
        Button retrain = new Button(text("model.retrain"));
        retrain.setId("retrain");
        retrain.getStyleClass().add("accent");
        retrain.setOnAction(event -> model.retrain());
        BooleanBinding wrong = Bindings.createBooleanBinding(() -> form.settings().isEmpty(), form.treesError(), form.samplesError(),
            form.seedError(), form.budgetError());
        retrain.disableProperty().bind(wrong.or(model.runningProperty().isNotNull()));
        Button defaults = new Button(text("model.defaults"));
        defaults.setId("defaults");
        defaults.setOnAction(event -> form.reset());
        return new HBox(8, retrain, defaults);
    }

    private static final class KindWords extends StringConverter<BudgetKind> {
        private static final Map<BudgetKind, String> WORDS = Map.of(BudgetKind.AUTOMATIC, text("model.budget-automatic"),
            BudgetKind.SHARE, text("model.budget-share"), BudgetKind.EVENTS, text("model.budget-events"));

        @Override
        public String toString(BudgetKind kind) {
            return kind == null ? "" : WORDS.get(kind);
        }

        @Override
        public BudgetKind fromString(String words) {
            throw new UnsupportedOperationException("the list is not editable");
        }
    }
}
