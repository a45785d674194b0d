package org.isolog.ui.events;

import static org.isolog.ui.common.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Ctrl+F types, Enter and F3 go to the next, Shift+F3 to the one before, Esc leaves. */
final class FindBar extends HBox {
    private static final KeyCombination FIND = KeyCombination.valueOf("Shortcut+F");

    private final FindViewModel model;
    private final EventTable grid;
    private final TextField field = new TextField();

    /** @param screen in which the keys work */
    FindBar(FindViewModel model, EventTable grid, Node screen) {
        super(8);
        this.model = model;
        this.grid = grid;
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label();
        words.setId("found");
        words.getStyleClass().add("muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.textProperty().bind(model.wordsProperty());
        field.setId("find");
        field.getStyleClass().add("compact");
        field.setPromptText(text("events.find-prompt"));
        field.setPrefColumnCount(16);
        field.setOnAction(enter -> next(1));
        getChildren().addAll(words, field);
        screen.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void next(int by) {
        model.next(field.getText().strip(), grid.rows(), grid.node().getSelectionModel().getSelectedIndex(), by, grid::goTo);
    }

    private void onKey(KeyEvent key) {
        if (FIND.match(key)) {
            field.requestFocus();
            field.selectAll();
        } else if (key.getCode() == KeyCode.F3) {
            next(key.isShiftDown() ? -1 : 1);
        } else if (key.getCode() == KeyCode.ESCAPE && (!field.getText().isEmpty() || field.isFocused())) {
            field.clear();
            model.clear();
            grid.node().requestFocus();
        } else {
            return;
        }
        key.consume();
    }
}
