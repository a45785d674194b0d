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

/** Every key and what it does, in two columns. */
final class KeySheet extends VBox {

    KeySheet(List<Command> commands) {
        getStyleClass().add("key-sheet");
        setId("key-sheet");
        setMaxHeight(Region.USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(text("shell.keys-title"));
        title.getStyleClass().add("page-title");
        List<Command> keyed = commands.stream().filter(command -> command.keys() != null).toList();
        GridPane grid = new GridPane();
        grid.setHgap(32);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        int rows = (keyed.size() + 1) / 2;
        for (int i = 0; i < keyed.size(); i++) {
            grid.add(row(keyed.get(i)), i / rows, i % rows);
        }
        getChildren().addAll(title, grid);
    }

    static Label cap(String keys) {
        Label cap = new Label(keys);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        return cap;
    }

    private static Node row(Command command) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(new Label(command.title()), gap, cap(command.keyWords()));
        row.getStyleClass().add("key-row");
        return row;
    }
}
