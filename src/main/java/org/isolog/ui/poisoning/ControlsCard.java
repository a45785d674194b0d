package org.isolog.ui.poisoning;

import static org.isolog.ui.common.Texts.text;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.Sliders;
import org.isolog.ui.common.WholeText;

/** Which event is the attack, which features look at it, and how many copies of it poison the training data. */
final class ControlsCard {
    private static final Duration REST = Duration.millis(250);

    private final PoisoningViewModel model;
    private final PauseTransition rest = new PauseTransition(REST);

    ControlsCard(PoisoningViewModel model) {
        this.model = model;
        rest.setOnFinished(event -> model.settle());
        model.copiesProperty().subscribe((before, now) -> rest.playFromStart());
    }

    Card card() {
        VBox steps = new VBox(6, heading(text("poisoning.step-attack")), chosen(), list(), other(), heading(text("poisoning.step-features")), presets(),
            copies(), slider());
        Card card = new Card(null, null, steps);
        card.setMinWidth(332);
        card.setMaxWidth(332);
        return card;
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("title");
        label.setMinHeight(22);
        return label;
    }

    private Node chosen() {
        Label words = new Label();
        words.setId("attack");
        words.getStyleClass().addAll("mono", "raw-text");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        model.attackProperty().subscribe(attack -> words.setText(attack == null ? text("poisoning.no-attack") : attack.words()));
        return words;
    }

    private Node list() {
        ListView<Attack> list = new ListView<>(model.choices());
        list.setId("attacks");
        list.setCellFactory(any -> new AttackCell());
        list.setPlaceholder(new Label(text("poisoning.no-choices")));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(60);
        list.setPrefHeight(100);
        list.getSelectionModel().selectedItemProperty().subscribe(model::choose);
        Runnable follow = () -> list.getSelectionModel().select(model.attackProperty().get());
        model.attackProperty().subscribe(follow);
        model.choices().addListener((ListChangeListener<Attack>) change -> follow.run());
        return list;
    }

    private static Label other() {
        Label hint = new Label(text("poisoning.other"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private Node presets() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(16, preset(Preset.DEFAULT, text("poisoning.preset-default"), group),
            preset(Preset.LESSON, text("poisoning.preset-lesson"), group));
        row.setAlignment(Pos.CENTER_LEFT);
        Label about = new Label();
        about.getStyleClass().addAll("muted", "small");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        model.presetProperty().subscribe(chosen -> about.setText(chosen == Preset.LESSON ? text("poisoning.about-lesson") : text("poisoning.about-default")));
        return new VBox(4, row, about);
    }

    private RadioButton preset(Preset preset, String name, ToggleGroup group) {
        RadioButton button = new RadioButton(name);
        button.setId("poison-" + (preset == Preset.LESSON ? "lesson" : "default"));
        button.setToggleGroup(group);
        button.setOnAction(event -> model.choose(preset));
        model.presetProperty().subscribe(chosen -> button.setSelected(chosen == preset));
        return button;
    }

    private Node copies() {
        TextField number = new TextField();
        number.setId("copies");
        number.getStyleClass().add("copies-field");
        number.setAccessibleText(text("poisoning.copies"));
        number.setMaxWidth(64);
        number.setAlignment(Pos.CENTER_RIGHT);
        model.copiesProperty().subscribe(value -> number.setText(NumberText.grouped(value.intValue())));
        number.setOnAction(event -> take(number));
        number.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                take(number);
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, heading(text("poisoning.step-copies")), gap, number);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** What cannot be a number of copies leaves the field as it was. */
    private void take(TextField number) {
        String typed = number.getText().strip();
        if (typed.matches("[0-9]{1,6}")) {
            model.copiesProperty().set(Math.min(PoisoningViewModel.MOST_COPIES, Integer.parseInt(typed)));
        }
        number.setText(NumberText.grouped(model.copiesProperty().get()));
    }

    private Node slider() {
        Slider slider = Sliders.filled(0, PoisoningViewModel.MOST_COPIES, model.copiesProperty().get());
        slider.setId("copies-slider");
        slider.setBlockIncrement(1);
        slider.setAccessibleText(text("poisoning.copies"));
        slider.valueProperty().subscribe(value -> model.copiesProperty().set((int) Math.round(value.doubleValue())));
        model.copiesProperty().subscribe(value -> {
            if (Math.round(slider.getValue()) != value.intValue()) {
                slider.setValue(value.intValue());
            }
        });
        return slider;
    }

    private static final class AttackCell extends ListCell<Attack> {
        AttackCell() {
            // As wide as the list: long words are cut, and whole on hover.
            setPrefWidth(0);
            WholeText.onHover(this);
        }

        @Override
        protected void updateItem(Attack item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : (item.rank() == 0 ? text("poisoning.selected") : "#" + NumberText.grouped(item.rank())) + "  " + item.words());
        }
    }
}
