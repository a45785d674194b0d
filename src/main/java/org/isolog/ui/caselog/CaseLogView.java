package org.isolog.ui.caselog;

import static org.isolog.ui.common.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.isolog.core.LogEntry;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.Tables;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** The Case log screen. */
public final class CaseLogView {
    private static final double OTHER_COLUMNS = 64 + 172 + 110 + 100 + 24;

    private final CaseLogViewModel model;
    private final TableView<LogEntry> table;
    private final Card card;
    private final VBox root;

    public CaseLogView(CaseContext context) {
        model = new CaseLogViewModel(context);
        table = table(context);
        card = new Card(text("caselog.title"), "", table).withControls(search());
        VBox.setVgrow(card, Priority.ALWAYS);
        card.subtitleProperty().bind(Bindings.createStringBinding(() -> model.entries().size() == model.all().size()
            ? text("caselog.all", model.all().size()) : text("caselog.some", model.entries().size(), model.all().size()), model.all(), model.entries()));
        model.errorProperty().subscribe(error -> card.setContent(error == null ? table : new ErrorPane(error, model::read)));
        root = new VBox(card);
        root.sceneProperty().subscribe(scene -> readIfShown());
        context.changesProperty().subscribe(changes -> readIfShown());
        context.annotationsProperty().subscribe(changes -> readIfShown());
    }

    public Parent root() {
        return root;
    }

    private void readIfShown() {
        if (root.getScene() != null) {
            model.read();
        }
    }

    private TableView<LogEntry> table(CaseContext context) {
        SortedList<LogEntry> sorted = new SortedList<>(model.entries());
        TableView<LogEntry> entries = Tables.table(sorted);
        sorted.comparatorProperty().bind(entries.comparatorProperty());
        entries.setId("case-log");
        entries.getColumns().add(Columns.<LogEntry>count(text("caselog.column-number"), LogEntry::number).wide(64));
        entries.getColumns().add(Columns.time(text("caselog.column-time"), LogEntry::time, context.times()));
        entries.getColumns().add(Columns.<LogEntry>text(text("caselog.column-author"), LogEntry::author).wide(110));
        entries.getColumns().add(Columns.<LogEntry>text(text("caselog.column-action"), LogEntry::action).wide(100));
        DataColumn<LogEntry, String> detail = Columns.text(text("caselog.column-detail"), LogEntry::detail);
        detail.prefWidthProperty().bind(Bindings.max(300, entries.widthProperty().subtract(OTHER_COLUMNS)));
        entries.getColumns().add(detail);
        model.searchProperty().subscribe(words -> entries.setPlaceholder(placeholder(words)));
        return entries;
    }

    private Node placeholder(String words) {
        return words.isBlank() ? new EmptyState(MaterialDesignN.NOTEBOOK_OUTLINE, text("caselog.empty"), text("caselog.empty-hint"))
            : new EmptyState(MaterialDesignN.NOTEBOOK_OUTLINE, text("caselog.none-found"), text("caselog.none-found-hint", words),
                text("caselog.clear"), () -> model.searchProperty().set(""));
    }

    private TextField search() {
        TextField field = new TextField();
        field.setId("log-search");
        field.getStyleClass().add("compact");
        field.setPromptText(text("caselog.search"));
        field.setPrefColumnCount(20);
        field.textProperty().bindBidirectional(model.searchProperty());
        return field;
    }
}
