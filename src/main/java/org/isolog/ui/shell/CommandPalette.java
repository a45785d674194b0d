package org.isolog.ui.shell;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A field and the commands that match it; arrows choose, Enter does. */
final class CommandPalette extends VBox {
    private final TextField field = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Runnable close;

    CommandPalette(List<Command> commands, Runnable close) {
        this.close = close;
        getStyleClass().add("palette");
        field.setId("palette-field");
        field.setPromptText(text("shell.palette-prompt"));
        field.textProperty().subscribe(typed -> {
            list.getItems().setAll(FuzzyMatch.find(typed, commands));
            list.getSelectionModel().selectFirst();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setFocusTraversable(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setPlaceholder(new Label(text("shell.palette-none")));
        list.setCellFactory(any -> new CommandCell());
        list.setOnMouseClicked(event -> run());
        getChildren().addAll(field, list);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                field.requestFocus();
            }
        });
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> select(1);
            case UP -> select(-1);
            case ENTER -> run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int by) {
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().clearAndSelect(next);
        list.scrollTo(Math.max(0, next - 6));
    }

    private void run() {
        Command command = list.getSelectionModel().getSelectedItem();
        if (command != null) {
            close.run();
            command.action().run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(empty || command == null ? null : row(command));
        }

        private static HBox row(Command command) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(8, new Label(command.title()), gap);
            row.setAlignment(Pos.CENTER_LEFT);
            if (!command.keyWords().isEmpty()) {
                row.getChildren().add(KeySheet.cap(command.keyWords()));
            }
            return row;
        }
    }
}
