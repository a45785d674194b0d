package org.isolog.ui.shell;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every key and what it does, in two columns: those of the window, then those of lists of events. */
final class KeySheet extends VBox {

    KeySheet(List<Command> commands) {
        getStyleClass().add("key-sheet");
        setId("key-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(text("shell.keys-title"));
        title.getStyleClass().add("page-title");
        Label inLists = new Label(text("shell.keys-grids"));
        inLists.getStyleClass().add("title");
        getChildren().addAll(title, twoColumns(commands.stream().filter(command -> command.keys() != null)
            .map(command -> row(command.title(), command.keyWords())).toList()), inLists, twoColumns(ofLists()));
    }

    private static List<Node> ofLists() {
        return List.of(row(text("shell.keys-step"), "J", "K"), row(text("shell.keys-open"), "Enter"), row(text("shell.keys-mark"), "M"),
            row(text("shell.keys-marks"), "[", "]"),
            row(text("shell.keys-find"), "Ctrl+F"), row(text("shell.keys-found"), "F3", "Shift+F3"), row(text("shell.keys-copy"), "Ctrl+C"), row(text("shell.keys-menu"), text("shell.keys-menu-click")));
    }

    private static GridPane twoColumns(List<Node> rows) {
        GridPane grid = new GridPane();
        grid.setHgap(32);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        int high = (rows.size() + 1) / 2;
        for (int i = 0; i < rows.size(); i++) {
            grid.add(rows.get(i), i / high, i % high);
        }
        return grid;
    }

    static Label cap(String keys) {
        Label cap = new Label(keys);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    private static Node row(String title, String... keys) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(4, new Label(title), gap);
        for (String key : keys) {
            row.getChildren().add(cap(key));
        }
        row.getStyleClass().add("key-row");
        return row;
    }
}
