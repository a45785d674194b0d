package org.isolog.ui.evaluation;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Dialogs;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.Sliders;
import org.isolog.ui.evaluation.EvaluationViewModel.Labels;

/** Where the labels stand, what is learned from, and the button that measures. */
final class ChoiceCard {
    private static final double MOST_SHARE = 0.9;
    private static final double WIDTH = 302;

    private final EvaluationViewModel model;
    private final Dialogs dialogs;

    ChoiceCard(EvaluationViewModel model, Dialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
    }

    Card card() {
        ToggleGroup group = new ToggleGroup();
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox steps = new VBox(8, heading(text("evaluation.step-labels")),
            choice(Labels.FIELD, text("evaluation.by-field"), group), field(),
            choice(Labels.RECORDS, text("evaluation.by-records"), group),
            choice(Labels.ENTITIES, text("evaluation.by-entities"), group), by(), file(), hint(text("evaluation.labels-hint")),
            heading(text("evaluation.step-split")), shareWords(), slider(), hint(text("evaluation.split-hint")), gap, buttons());
        Card card = new Card(null, null, steps);
        card.setMinWidth(WIDTH);
        card.setMaxWidth(WIDTH);
        return card;
    }

    private static Label heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("title");
        label.setMinHeight(24);
        return label;
    }

    private static Label hint(String words) {
        Label hint = new Label(words);
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private RadioButton choice(Labels labels, String words, ToggleGroup group) {
        RadioButton button = new RadioButton(words);
        button.setId("labels-" + labels.ordinal());
        button.setToggleGroup(group);
        button.setOnAction(event -> model.labelsProperty().set(labels));
        model.labelsProperty().subscribe(chosen -> button.setSelected(chosen == labels));
        return button;
    }

    private Node field() {
        ComboBox<String> box = editable("label-field", text("evaluation.field"));
        box.setItems(model.fields());
        box.getEditor().textProperty().bindBidirectional(model.fieldProperty());
        box.visibleProperty().bind(model.labelsProperty().isEqualTo(Labels.FIELD));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node by() {
        ComboBox<String> box = editable("label-by", text("evaluation.by"));
        box.getItems().setAll(List.of("user", "address", "host"));
        box.getEditor().textProperty().bindBidirectional(model.byProperty());
        box.visibleProperty().bind(model.labelsProperty().isEqualTo(Labels.ENTITIES));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static ComboBox<String> editable(String id, String prompt) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setEditable(true);
        box.setPromptText(prompt);
        box.setAccessibleText(prompt);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node file() {
        Button choose = new Button(text("evaluation.choose-file"));
        choose.setId("label-file");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> dialogs.openFiles(text("evaluation.choose-file"), new Dialogs.FileKind(text("evaluation.csv"), List.of("*.csv", "*.csv.gz")))
            .stream().findFirst().ifPresent(model.fileProperty()::set));
        Label name = new Label();
        name.getStyleClass().add("muted");
        model.fileProperty().subscribe(file -> name.setText(file == null ? text("evaluation.no-file") : file.getFileName().toString()));
        HBox line = new HBox(10, choose, name);
        line.setAlignment(Pos.CENTER_LEFT);
        line.visibleProperty().bind(model.labelsProperty().isNotEqualTo(Labels.FIELD));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node shareWords() {
        Label words = new Label();
        words.setId("split");
        words.textProperty().bind(Bindings.createStringBinding(() -> model.shareProperty().get() <= 0 ? text("evaluation.learn-all")
            : text("evaluation.learn-share", Math.round(100 * model.shareProperty().get())), model.shareProperty()));
        return words;
    }

    private Node slider() {
        Slider slider = Sliders.filled(0, MOST_SHARE, model.shareProperty().get());
        slider.setId("split-slider");
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText(text("evaluation.step-split"));
        slider.valueProperty().subscribe(value -> model.shareProperty().set(Math.round(20 * value.doubleValue()) / 20.0));
        return slider;
    }

    private Node buttons() {
        Button run = new Button(text("evaluation.run"));
        run.setId("evaluate");
        run.getStyleClass().add("accent");
        run.setMaxWidth(Double.MAX_VALUE);
        run.disableProperty().bind(model.ready().not());
        run.setOnAction(event -> model.run());
        HBox.setHgrow(run, Priority.ALWAYS);
        Button cancel = new Button(text("common.cancel"));
        cancel.setId("cancel-evaluation");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        cancel.disableProperty().bind(model.stateProperty().isNotEqualTo(RunState.RUNNING));
        return new HBox(10, run, cancel);
    }
}
