package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import javafx.util.StringConverter;

/** The format of a file as a list to choose from: those that the detection takes for possible first, with how sure it is. */
final class FormatCell extends TableCell<FileChoice, FileChoice> {
    private static final int ROWS = 16;

    private final ComboBox<String> box = new ComboBox<>();
    private final List<String> formats;
    private FileChoice shown;

    /** @param formats every format by the name that requests know, in the order of the list */
    FormatCell(List<String> formats) {
        this.formats = formats;
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(ROWS);
        box.setPromptText(text("import.format-choose"));
        // How sure it is stands in the next column.
        box.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(String format, boolean empty) {
                super.updateItem(format, empty);
                setText(empty || format == null ? box.getPromptText() : MarkText.title(format));
            }
        });
        // A format that was defined meanwhile is none of the choices yet, and a box shows nothing of what is no choice.
        box.valueProperty().subscribe(format -> {
            if (format != null && !box.getItems().contains(format)) {
                box.getItems().addFirst(format);
                box.getSelectionModel().select(format);
            }
        });
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String format) {
                return format == null || shown == null ? null : MarkText.format(format, shown);
            }

            @Override
            public String fromString(String words) {
                throw new UnsupportedOperationException("the box is not edited");
            }
        });
    }

    @Override
    protected void updateItem(FileChoice file, boolean empty) {
        super.updateItem(file, empty);
        if (shown != null) {
            box.valueProperty().unbindBidirectional(shown.formatProperty());
        }
        shown = empty ? null : file;
        if (shown != null) {
            box.getItems().setAll(formats.stream().sorted((a, b) -> Double.compare(shown.confidence(b), shown.confidence(a))).toList());
            if (shown.format() != null && !box.getItems().contains(shown.format())) {
                box.getItems().addFirst(shown.format());
            }
            box.valueProperty().bindBidirectional(shown.formatProperty());
            box.setAccessibleText(text("import.format-of", shown.name()));
        }
        setGraphic(shown == null ? null : box);
    }
}
