package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The files of the preview, those that need a look first; steps from one to the next. */
final class PreviewFiles {
    private static final int PAGE = 3;

    private final PreviewModel model;
    private final ListView<FileChoice> list;
    private final Button before = new Button(null, new FontIcon(MaterialDesignC.CHEVRON_UP));
    private final Button after = new Button(null, new FontIcon(MaterialDesignC.CHEVRON_DOWN));
    private final Card root;

    PreviewFiles(PreviewModel model, List<FileChoice> files) {
        this.model = model;
        list = new ListView<>(FXCollections.observableArrayList(files));
        list.setId("preview-files");
        list.setCellFactory(any -> new FileCell(names(files)));
        root = new Card(text("import.files"), null, list).withControls(button(before, "preview-before", text("import.file-before"), -1),
            button(after, "preview-after", text("import.file-after"), 1));
        root.setMinWidth(212);
        root.setPrefWidth(212);
        list.getSelectionModel().select(model.fileProperty().get());
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - PAGE));
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    /** Alt with an arrow up or down, wherever the focus is. */
    void onKey(KeyEvent event) {
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            step(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }

    private Node button(Button button, String id, String words, int by) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "compact");
        button.setAccessibleText(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tip = WholeText.tooltip();
        tip.setText(words);
        button.setTooltip(tip);
        button.setOnAction(event -> step(by));
        return button;
    }

    private void step(int by) {
        int row = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, list.getItems().size() - 1);
        list.getSelectionModel().clearAndSelect(row);
        list.scrollTo(Math.max(0, row - PAGE));
    }

    private void show(FileChoice chosen) {
        if (chosen != null) {
            int row = list.getSelectionModel().getSelectedIndex();
            root.subtitleProperty().set(text("import.file-of", row + 1, list.getItems().size()));
            before.setDisable(row == 0);
            after.setDisable(row == list.getItems().size() - 1);
            model.fileProperty().set(chosen);
        }
    }

    /** The name alone where no other file has it. */
    private static Map<FileChoice, String> names(List<FileChoice> files) {
        ShortPaths paths = new ShortPaths(files.stream().map(FileChoice::path).toList());
        Map<String, Long> counts = files.stream().collect(Collectors.groupingBy(FileChoice::name, Collectors.counting()));
        return files.stream().collect(Collectors.toMap(file -> file, file -> counts.get(file.name()) == 1 ? file.name() : paths.of(file.path())));
    }

    private static final class FileCell extends ListCell<FileChoice> {
        private final Map<FileChoice, String> names;

        FileCell(Map<FileChoice, String> names) {
            this.names = names;
            setPrefWidth(0);
            setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            WholeText.onHover(this);
        }

        @Override
        protected void updateItem(FileChoice file, boolean empty) {
            super.updateItem(file, empty);
            boolean shown = !empty && file != null;
            setText(shown ? names.get(file) : null);
            setGraphic(shown ? mark(file) : null);
        }

        private static FontIcon mark(FileChoice file) {
            FontIcon mark = new FontIcon(file.isSure() ? MaterialDesignF.FILE_OUTLINE : MaterialDesignA.ALERT_OUTLINE);
            mark.getStyleClass().add(file.isSure() ? "mark-none" : "mark-medium");
            return mark;
        }
    }
}
