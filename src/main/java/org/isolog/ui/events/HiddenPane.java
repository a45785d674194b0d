package org.isolog.ui.events;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.investigation.QueryText;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Why no row is left: each part of the filter with what would be seen without it, and a button that takes it away. */
final class HiddenPane extends VBox {
    private static final double WIDEST = 340;

    HiddenPane(EventsViewModel model, List<Hidden> parts, String total) {
        getStyleClass().add("empty-state");
        Label title = new Label(text("events.none-pass", total));
        title.getStyleClass().add("strong");
        GridPane grid = new GridPane(14, 6);
        ColumnConstraints words = new ColumnConstraints();
        words.setMaxWidth(WIDEST);
        ColumnConstraints counts = new ColumnConstraints();
        counts.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(words, counts);
        grid.setMaxWidth(Region.USE_PREF_SIZE);
        for (int i = 0; i < parts.size(); i++) {
            grid.addRow(i, part(parts.get(i)), shown(parts.get(i)), takeAway(model, parts.get(i)));
        }
        Button undo = new Button(text("events.undo"));
        undo.setId("undo-filter");
        undo.getStyleClass().add("accent");
        undo.setOnAction(click -> model.undoFilter());
        Button clear = new Button(text("events.clear"));
        clear.setId("clear-all-filters");
        clear.setOnAction(click -> model.clearFilter());
        HBox buttons = new HBox(8, undo, clear);
        buttons.setAlignment(Pos.CENTER);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(new FontIcon(MaterialDesignF.FILTER_OFF_OUTLINE), title, grid, buttons);
    }

    private static Label part(Hidden hidden) {
        Label words = new Label(QueryText.words(hidden.part()));
        WholeText.onHover(words);
        return words;
    }

    private static Label shown(Hidden hidden) {
        Label words = new Label(shownWords(hidden.shown()));
        words.getStyleClass().add("muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        return words;
    }

    private static String shownWords(long shown) {
        return shown == 0 ? text("events.still-none") : shown == 1 ? text("events.without-it-one") : text("events.without-it", shown);
    }

    private static Button takeAway(EventsViewModel model, Hidden hidden) {
        Button button = new Button(text("events.take-away"));
        button.getStyleClass().add("compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> model.takeAway(hidden.part()));
        return button;
    }
}
