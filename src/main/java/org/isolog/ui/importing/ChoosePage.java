package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.isolog.investigation.Formats;
import org.isolog.ui.common.ByteText;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.FileDrop;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** First page: files, folders, archives, pasted text and addresses. */
final class ChoosePage {
    private final ImportViewModel model;
    private final VBox root = new VBox(12);

    ChoosePage(ImportViewModel model) {
        this.model = model;
        Card chosen = new Card(text("import.chosen"), null, null);
        fill(chosen);
        model.sources().paths().addListener((ListChangeListener<Path>) change -> fill(chosen));
        Node paste = paste();
        VBox others = new VBox(12, paste, new AddressCard(model.sources()).root());
        VBox.setVgrow(paste, Priority.ALWAYS);
        others.setPrefWidth(100);
        HBox.setHgrow(others, Priority.ALWAYS);
        HBox columns = new HBox(12, chosen, others);
        HBox.setHgrow(chosen, Priority.ALWAYS);
        // As large as what is beside it, whatever it holds.
        chosen.setPrefSize(100, 100);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getChildren().addAll(zone(), columns);
        root.disableProperty().bind(model.stateProperty().isEqualTo(ImportState.INSPECTING));
    }

    Node root() {
        return root;
    }

    private Node zone() {
        Label title = new Label(text("import.drop"));
        title.getStyleClass().add("title");
        Label formats = new Label(text("import.drop-formats", Formats.all().size()));
        formats.getStyleClass().add("muted");
        formats.setWrapText(true);
        formats.setTextAlignment(TextAlignment.CENTER);
        formats.setMinHeight(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(8, button("choose-files", text("import.choose-files"), model.sources()::chooseFiles),
            button("choose-folder", text("import.choose-folder"), model.sources()::chooseFolder));
        buttons.setAlignment(Pos.CENTER);
        VBox zone = new VBox(8, new FontIcon(MaterialDesignT.TRAY_ARROW_DOWN), title, formats, buttons);
        zone.getStyleClass().addAll("drop-zone", "large");
        FileDrop.onto(zone, model::add);
        return zone;
    }

    private void fill(Card chosen) {
        chosen.subtitleProperty().set(model.sources().paths().isEmpty() ? null : text("import.chosen-count", model.sources().paths().size()));
        if (model.sources().paths().isEmpty()) {
            chosen.setContent(new EmptyState(MaterialDesignF.FILE_OUTLINE, text("import.chosen-empty"), text("import.chosen-empty-hint")));
        } else {
            ListView<Path> list = new ListView<>(model.sources().paths());
            list.setId("chosen");
            list.setCellFactory(any -> new PathCell());
            chosen.setContent(list);
        }
    }

    private Node paste() {
        TextArea area = new TextArea();
        area.setId("paste");
        area.getStyleClass().add("mono");
        area.setPrefRowCount(3);
        area.setMinHeight(60);
        area.setPromptText(text("import.paste-prompt"));
        Button add = button("paste-add", text("import.paste-add"), () -> {
            model.sources().paste(area.getText());
            area.clear();
        });
        add.disableProperty().bind(area.textProperty().map(String::isBlank));
        VBox.setVgrow(area, Priority.ALWAYS);
        VBox content = new VBox(8, area, add);
        Card card = new Card(text("import.paste"), text("import.paste-hint"), content);
        return card;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private final class PathCell extends ListCell<Path> {
        @Override
        protected void updateItem(Path path, boolean empty) {
            super.updateItem(path, empty);
            setGraphic(empty || path == null ? null : row(path));
        }

        private Node row(Path path) {
            boolean folder = Files.isDirectory(path);
            Label name = new Label(path.toString(), new FontIcon(folder ? MaterialDesignF.FOLDER_OUTLINE : MaterialDesignF.FILE_OUTLINE));
            name.setGraphicTextGap(9);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            WholeText.onHover(name);
            Label size = new Label(folder ? text("import.folder") : ByteText.of(path.toFile().length()));
            size.getStyleClass().add("muted");
            size.setMinWidth(Region.USE_PREF_SIZE);
            Button x = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
            x.getStyleClass().addAll("flat", "compact");
            x.setAccessibleText(text("import.remove"));
            x.setMinWidth(Region.USE_PREF_SIZE);
            x.setOnAction(event -> model.sources().remove(path));
            HBox row = new HBox(10, name, size, x);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            return row;
        }
    }
}
