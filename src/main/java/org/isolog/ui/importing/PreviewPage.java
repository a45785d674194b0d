package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.Event;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.Tools;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** Third page: the first rows by the real parser, what the times mean, what the columns are called. */
final class PreviewPage {
    /** More columns than this help nobody and slow the table down; the import keeps them all. */
    private static final int MOST_COLUMNS = 40;

    private final ImportViewModel wizard;
    private final PreviewModel model;
    private final TimeText times;
    private final Card rows = new Card(text("import.rows"), null, null);
    private final Card mapping = new Card(text("import.columns"), null, null);
    private final TimeChoice timeChoice;
    private final HBox root = new HBox(12);

    PreviewPage(ImportViewModel wizard, Tools tools) {
        this.wizard = wizard;
        this.model = wizard.preview();
        times = tools.times();
        timeChoice = new TimeChoice(wizard, tools.local());
        rows.setPrefWidth(100);
        HBox.setHgrow(rows, Priority.ALWAYS);
        List<FileChoice> files = wizard.worstFirst();
        if (files.size() > 1) {
            PreviewFiles list = new PreviewFiles(model, files);
            root.getChildren().add(list.root());
            root.addEventFilter(KeyEvent.KEY_PRESSED, list::onKey);
        }
        VBox right = new VBox(12, mapping, PseudonymCard.of(wizard.pseudonyms()));
        right.setMinWidth(296);
        right.setPrefWidth(296);
        VBox.setVgrow(mapping, Priority.ALWAYS);
        root.getChildren().addAll(rows, right);
        model.shownProperty().subscribe(this::show);
        model.failureProperty().subscribe(failure -> {
            if (failure != null) {
                rows.setContent(new ErrorPane(failure, wizard::back));
            }
        });
    }

    Node root() {
        return root;
    }

    private void show(PreviewModel.Shown shown) {
        if (shown == null) {
            rows.subtitleProperty().set(null);
            rows.setContent(new EmptyState(MaterialDesignP.PROGRESS_CLOCK, text("import.reading"), text("import.reading-hint")));
            mapping.setContent(null);
            return;
        }
        rows.subtitleProperty().set(text("import.rows-of", shown.file().name(), MarkText.title(shown.file().format())));
        timeChoice.show(shown);
        VBox content = new VBox(10, new VBox(4, summary(shown)), timeChoice.root(), realNames(), table(shown));
        VBox.setVgrow(content.getChildren().getLast(), Priority.ALWAYS);
        if (!shown.preview().skipped().isEmpty()) {
            Label title = new Label(text("import.rows-skipped", shown.preview().skipped().size()));
            title.getStyleClass().add("title");
            content.getChildren().addAll(title, ProblemList.of(shown.preview().skipped()));
        }
        rows.setContent(content);
        long unknown = shown.columns().stream().filter(column -> !EcsColumns.isKnown(column)).count();
        mapping.subtitleProperty().set(text("import.columns-unknown", unknown, shown.columns().size()));
        mapping.setContent(new MappingList(model, shown).root());
    }

    private Node[] summary(PreviewModel.Shown shown) {
        Label seen = new Label(text("import.rows-seen", shown.preview().rows().size(), shown.preview().timesMissing(), shown.preview().skipped().size()));
        Label span = new Label(shown.first() == null ? text("import.no-times") : text("import.span", times.fullWithZone(shown.first()), times.fullWithZone(shown.last())));
        span.getStyleClass().add("muted");
        for (Label label : List.of(seen, span)) {
            label.setAlignment(Pos.CENTER_LEFT);
            WholeText.onHover(label);
        }
        return new Node[] {seen, span};
    }

    /** Pseudonyms need the names of all files, so the preview has none. */
    private Node realNames() {
        Label hint = new Label(text("import.real-names"));
        hint.setId("real-names");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.visibleProperty().bind(wizard.pseudonyms().keyFileProperty().isNotNull());
        hint.managedProperty().bind(hint.visibleProperty());
        FontIcon mark = new FontIcon(MaterialDesignA.ALERT_OUTLINE);
        mark.getStyleClass().add("mark-medium");
        hint.setGraphic(mark);
        hint.setGraphicTextGap(8);
        return hint;
    }

    private Node table(PreviewModel.Shown shown) {
        TableView<Event> table = Tables.table(FXCollections.observableArrayList(shown.preview().rows()));
        table.setId("preview");
        List<TableColumn<Event, ?>> columns = new ArrayList<>();
        columns.add(Columns.<Event>count(text("import.record"), event -> event.ref().record()).wide(60));
        columns.add(Columns.<Event>time(text("import.time"), event -> event.time().instant(), times));
        shown.preview().fields().stream().limit(MOST_COLUMNS).forEach(field -> columns.add(column(field, shown)));
        columns.add(Columns.<Event>mono(text("import.raw"), Event::raw).wide(420));
        table.getColumns().setAll(columns);
        table.setMinWidth(Region.USE_PREF_SIZE);
        table.setPrefWidth(0);
        table.setPlaceholder(new EmptyState(MaterialDesignF.FILE_ALERT_OUTLINE, text("import.rows-none"), text("import.rows-none-hint")));
        return table;
    }

    // Named as it will be once it is imported.
    private static TableColumn<Event, ?> column(String field, PreviewModel.Shown shown) {
        DataColumn<Event, String> column = Columns.<Event>mono(field, event -> event.get(field)).wide(width(field, shown.preview().rows()));
        column.textProperty().bind(Bindings.createStringBinding(() -> shown.file().columns().getOrDefault(field, field), shown.file().columns()));
        return column;
    }

    private static double width(String field, List<Event> rows) {
        int letters = field.length();
        for (Event row : rows.subList(0, Math.min(40, rows.size()))) {
            String value = row.get(field);
            letters = Math.max(letters, value == null ? 0 : value.length());
        }
        return Math.clamp(24 + letters * 7.4, 70, 260);
    }
}
