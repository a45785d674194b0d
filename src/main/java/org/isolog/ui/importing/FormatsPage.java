package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.isolog.investigation.Formats;
import org.isolog.ui.common.ByteText;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Second page: each file with its format and how sure that is; another format can be chosen. */
final class FormatsPage {
    private final ImportViewModel model;
    private final CandidateList candidates = new CandidateList();
    private final VBox root = new VBox(12);
    private final Button define = new Button(text("import.define"));
    private FileChoice selected;

    FormatsPage(ImportViewModel model, TimeText times) {
        this.model = model;
        define.setId("define");
        define.setOnAction(any -> define(times));
        Card card = new Card(text("import.files"), null, table());
        InvalidationListener recount = any -> card.subtitleProperty().set(summary());
        model.files().forEach(file -> file.includedProperty().addListener(recount));
        card.subtitleProperty().set(summary());
        card.setPrefWidth(100);
        HBox.setHgrow(card, Priority.ALWAYS);
        Card about = new Card(text("import.candidates"), null, candidates.root()).withControls(define);
        about.setMinWidth(312);
        about.setPrefWidth(312);
        HBox columns = new HBox(12, card, about);
        VBox.setVgrow(columns, Priority.ALWAYS);
        root.getChildren().add(columns);
        if (!model.extra().locked().isEmpty()) {
            root.getChildren().add(PasswordCard.of(model));
        }
        if (!model.problems().isEmpty()) {
            root.getChildren().add(new Card(text("import.unreadable"), text("import.unreadable-hint"), ProblemList.of(model.problems())));
        }
    }

    /** Puts the definition in the place of the page until it ends. */
    private void define(TimeText times) {
        if (selected != null) {
            List<Node> page = List.copyOf(root.getChildren());
            root.getChildren().setAll(new DefineFormatPane(model.define(selected), times, () -> root.getChildren().setAll(page)).root());
        }
    }

    Node root() {
        return root;
    }

    private String summary() {
        long size = model.included().stream().mapToLong(FileChoice::size).sum();
        return text("import.files-count", model.included().size(), model.files().size(), ByteText.of(size));
    }

    private Node table() {
        TableView<FileChoice> table = Tables.table(FXCollections.observableArrayList(model.files()));
        table.setId("formats");
        table.setTableMenuButtonVisible(false);
        table.setFixedCellSize(Region.USE_COMPUTED_SIZE);
        table.getStyleClass().add("tall-rows");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        DataColumn<FileChoice, String> name = Columns.text(text("import.file"), FileChoice::name).wide(170);
        DataColumn<FileChoice, String> size = Columns.<FileChoice>text(text("import.size"), file -> ByteText.of(file.size())).wide(80);
        size.setMaxWidth(90);
        table.getColumns().setAll(List.of(includeColumn(), name, size, formatColumn(), sureColumn()));
        table.setPlaceholder(new EmptyState(MaterialDesignF.FILE_QUESTION_OUTLINE, text("import.no-files"), text("import.no-files-hint")));
        table.getSelectionModel().selectedItemProperty().subscribe(file -> {
            selected = file;
            candidates.show(file);
        });
        // What needs a decision comes first.
        table.getSelectionModel().select(model.files().stream().filter(file -> file.format() == null).findFirst()
            .orElse(model.files().isEmpty() ? null : model.files().getFirst()));
        return table;
    }

    private static TableColumn<FileChoice, FileChoice> column(String title, double width) {
        TableColumn<FileChoice, FileChoice> column = new TableColumn<>(title);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setSortable(false);
        column.setPrefWidth(width);
        return column;
    }

    private static TableColumn<FileChoice, FileChoice> includeColumn() {
        TableColumn<FileChoice, FileChoice> column = column("", 44);
        column.setMinWidth(44);
        column.setMaxWidth(44);
        column.setCellFactory(any -> new TableCell<>() {
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
        });
        return column;
    }

    private TableColumn<FileChoice, FileChoice> formatColumn() {
        TableColumn<FileChoice, FileChoice> column = column(text("import.format"), 240);
        List<String> defined = model.definedFormats();
        column.setCellFactory(any -> new FormatCell(defined));
        return column;
    }

    private static TableColumn<FileChoice, FileChoice> sureColumn() {
        TableColumn<FileChoice, FileChoice> column = column(text("import.sure"), 300);
        column.setCellFactory(any -> new TableCell<>() {
            private final Label words = new Label();

            {
                WholeText.onHover(words);
            }

            private Subscription watched = Subscription.EMPTY;

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
        });
        return column;
    }

    /** The formats, those that the detection takes for possible first, with how sure it is. */
    private static final class FormatCell extends TableCell<FileChoice, FileChoice> {
        private final ComboBox<String> box = new ComboBox<>();
        private final List<String> defined;
        private FileChoice shown;

        FormatCell(List<String> defined) {
            this.defined = defined;
            box.setMaxWidth(Double.MAX_VALUE);
            box.setPromptText(text("import.format-choose"));
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
                box.getItems().setAll(Stream.concat(defined.stream(), Formats.all().stream().map(Formats.FormatInfo::name))
                    .sorted((a, b) -> Double.compare(shown.confidence(b), shown.confidence(a))).toList());
                if (shown.format() != null && !box.getItems().contains(shown.format())) {
                    box.getItems().addFirst(shown.format());
                }
                box.valueProperty().bindBidirectional(shown.formatProperty());
            }
            setGraphic(shown == null ? null : box);
        }
    }
}
