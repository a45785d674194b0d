package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.isolog.ui.common.ByteText;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The files to import, those that need a decision first; Space takes the selected ones in or out. */
final class FilesTable {
    private final FilteredList<FileChoice> visible;
    private final TableView<FileChoice> table;
    private final ShortPaths paths;

    /** @param formats every format by the name that requests know */
    FilesTable(List<FileChoice> files, List<String> formats, String emptyHint) {
        // Sorted once: a row must not run away while somebody decides about it.
        visible = new FilteredList<>(FXCollections.observableArrayList(files.stream().sorted(FormatGroups.WORST_FIRST).toList()));
        paths = new ShortPaths(files.stream().map(FileChoice::path).toList());
        SortedList<FileChoice> sorted = new SortedList<>(visible);
        table = Tables.table(sorted);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setId("formats");
        table.setTableMenuButtonVisible(false);
        table.setFixedCellSize(Region.USE_COMPUTED_SIZE);
        table.getStyleClass().add("tall-rows");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(includeColumn(), nameColumn(), sizeColumn(), formatColumn(formats), sureColumn()));
        table.setPlaceholder(new EmptyState(MaterialDesignF.FILE_QUESTION_OUTLINE, text("import.no-files"), emptyHint));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        table.getSelectionModel().selectFirst();
    }

    Node root() {
        return table;
    }

    ReadOnlyObjectProperty<FileChoice> selectedProperty() {
        return table.getSelectionModel().selectedItemProperty();
    }

    ObservableList<FileChoice> selected() {
        return table.getSelectionModel().getSelectedItems();
    }

    void show(Predicate<FileChoice> wanted) {
        visible.setPredicate(wanted);
        table.getSelectionModel().clearSelection();
        table.getSelectionModel().selectFirst();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !selected().isEmpty()) {
            boolean in = !selected().getFirst().isIncluded();
            List.copyOf(selected()).forEach(file -> file.includedProperty().set(in && file.format() != null));
            event.consume();
        }
    }

    private static TableColumn<FileChoice, FileChoice> column(String title, double width, Comparator<FileChoice> order) {
        TableColumn<FileChoice, FileChoice> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setSortable(order != null);
        column.setComparator(order);
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<FileChoice, FileChoice> includeColumn() {
        TableColumn<FileChoice, FileChoice> column = column("", 44, null);
        column.setMinWidth(44);
        column.setMaxWidth(44);
        column.setCellFactory(any -> new IncludeCell());
        return column;
    }

    private TableColumn<FileChoice, FileChoice> nameColumn() {
        TableColumn<FileChoice, FileChoice> column = column(text("import.file"), 190, Comparator.comparing(FileChoice::path));
        column.setCellFactory(any -> new TableCell<>() {
            {
                // The end of a path is what tells.
                setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
                WholeText.onHover(this);
            }

            @Override
            protected void updateItem(FileChoice file, boolean empty) {
                super.updateItem(file, empty);
                setText(empty || file == null ? null : paths.of(file.path()));
            }
        });
        return column;
    }

    private static TableColumn<FileChoice, FileChoice> sizeColumn() {
        TableColumn<FileChoice, FileChoice> column = column(text("import.size"), 70, Comparator.comparingLong(FileChoice::size));
        column.setMaxWidth(90);
        column.getStyleClass().add("numeric");
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(FileChoice file, boolean empty) {
                super.updateItem(file, empty);
                setText(empty || file == null ? null : ByteText.of(file.size()));
            }
        });
        return column;
    }

    private static TableColumn<FileChoice, FileChoice> formatColumn(List<String> formats) {
        TableColumn<FileChoice, FileChoice> column = column(text("import.format"), 240,
            Comparator.comparing(file -> file.format() == null ? "" : MarkText.title(file.format())));
        column.setCellFactory(any -> new FormatCell(formats));
        return column;
    }

    private static TableColumn<FileChoice, FileChoice> sureColumn() {
        TableColumn<FileChoice, FileChoice> column = column(text("import.sure"), 280, FormatGroups.WORST_FIRST);
        column.setCellFactory(any -> new SureCell());
        return column;
    }

    /** Whether the file is imported. */
    private static final class IncludeCell extends TableCell<FileChoice, FileChoice> {
        private final CheckBox box = new CheckBox();
        private FileChoice shown;

        @Override
        protected void updateItem(FileChoice file, boolean empty) {
            super.updateItem(file, empty);
            if (shown != null) {
                box.selectedProperty().unbindBidirectional(shown.includedProperty());
                box.disableProperty().unbind();
            }
            shown = empty ? null : file;
            if (shown != null) {
                box.selectedProperty().bindBidirectional(shown.includedProperty());
                box.disableProperty().bind(shown.formatProperty().isNull());
                box.setAccessibleText(text("import.include", shown.name()));
            }
            setGraphic(shown == null ? null : box);
        }
    }

    /** How sure the format is. */
    private static final class SureCell extends TableCell<FileChoice, FileChoice> {
        private final Label words = new Label();
        private Subscription watched = Subscription.EMPTY;

        SureCell() {
            WholeText.onHover(words);
        }

        @Override
        protected void updateItem(FileChoice file, boolean empty) {
            super.updateItem(file, empty);
            watched.unsubscribe();
            watched = Subscription.EMPTY;
            setGraphic(empty || file == null ? null : words);
            if (!empty && file != null) {
                watched = file.formatProperty().subscribe(format -> MarkText.sure(words, file));
            }
        }
    }
}
