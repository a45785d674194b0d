package org.isolog.ui.anomalies;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.isolog.core.Ecs;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.CellActions;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.parts.CaseNotes;
import org.isolog.ui.common.parts.Marks;
import org.isolog.ui.common.parts.NoteColumns;

/** The grid of alerts or anomalies: rank, star, severity, score, time, who, how many events, why, where, what, and what people decided. */
final class AnomalyTable {
    /** The reasons fill what is left of the usual window; the columns behind them are reached by scrolling. */
    private static final double WHY_WIDTH = 303;
    private static final double WHY_IN_LINES_WIDTH = 258;
    private static final String IN_LINES = "two-line-rows";

    private final AnomaliesViewModel model;
    private final CaseContext context;
    private final CaseNotes notes;
    private final ObservableList<AnomalyRow> rows = FXCollections.observableArrayList();
    private final TableView<AnomalyRow> table = Tables.table(rows);
    private final TableColumn<AnomalyRow, Long> events = Columns.<AnomalyRow>count(text("anomalies.its-events"), row -> row.group().events()).wide(54);
    private final TableColumn<AnomalyRow, String> inLines = Columns.lines(text("anomalies.why"), AnomalyRow::why).wide(WHY_IN_LINES_WIDTH);
    /** What only an event of its own has. */
    private final List<TableColumn<AnomalyRow, ?>> ofEvents = List.of(
            Columns.<AnomalyRow>text(text("anomalies.why"), row -> String.join(" · ", row.why())).wide(WHY_WIDTH),
            Columns.mono(text("anomalies.where"), AnomalyRow::where).wide(112),
            Columns.<AnomalyRow>text(text("anomalies.action"), row -> row.finding().action()).ofField(Ecs.EVENT_ACTION).wide(82),
            Columns.<AnomalyRow>number(text("anomalies.percentile"), row -> row.finding().percentile(), 2).wide(64));

    AnomalyTable(AnomaliesViewModel model, CaseContext context, CaseNotes notes) {
        this.model = model;
        this.context = context;
        this.notes = notes;
        table.setId("anomalies");
        addColumns();
        Tables.cellMenu(table, new Actions());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && click.getButton() == MouseButton.PRIMARY) {
                open();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row.id());
            }
        });
        notes.notesProperty().subscribe(any -> table.refresh());
        context.selectedEventProperty().subscribe(event -> follow(event.longValue()));
    }

    TableView<AnomalyRow> node() {
        return table;
    }

    void show(List<AnomalyRow> now, Listing listing) {
        boolean alerts = listing == Listing.ALERTS;
        events.setVisible(alerts);
        inLines.setVisible(alerts);
        ofEvents.forEach(column -> column.setVisible(!alerts));
        table.getStyleClass().remove(IN_LINES);
        if (alerts) {
            table.getStyleClass().add(IN_LINES);
        }
        rows.setAll(now);
        table.sort();
        follow(context.selectedEventProperty().get());
    }

    /** Whether the selected event of the case is among the rows. */
    private boolean follow(long event) {
        AnomalyRow selected = table.getSelectionModel().getSelectedItem();
        if (selected != null && selected.id() == event) {
            return true;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == event) {
                table.getSelectionModel().clearAndSelect(i);
                table.scrollTo(Math.max(0, i - 3));
                return true;
            }
        }
        return false;
    }

    /** Selects the first row if the selected event is none of them, so that there is something to read at once. */
    void selectSomething() {
        if (!rows.isEmpty() && !follow(context.selectedEventProperty().get())) {
            table.getSelectionModel().clearAndSelect(0);
        }
    }

    private void addColumns() {
        NoteColumns<AnomalyRow> noteColumns = new NoteColumns<>(notes, AnomalyRow::id);
        List<TableColumn<AnomalyRow, ?>> columns = List.of(
            Columns.<AnomalyRow>count(text("anomalies.rank"), AnomalyRow::number).wide(36),
            noteColumns.star(),
            Columns.<AnomalyRow>severity(text("parts.severity"), row -> row.group().severity()).wide(84),
            Columns.<AnomalyRow>number(text("anomalies.score"), row -> row.finding().score().score(), 2).wide(50),
            Columns.<AnomalyRow>briefTime(text("anomalies.time"), row -> row.group().first(), context.times()).wide(120),
            Columns.<AnomalyRow>text(text("anomalies.entity"), AnomalyRow::who).wide(104),
            events, inLines);
        table.getColumns().setAll(columns);
        table.getColumns().addAll(ofEvents);
        table.getColumns().addAll(List.of(noteColumns.tags(), noteColumns.verdict()));
    }

    private void open() {
        AnomalyRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row);
        }
    }

    private void onKey(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER) {
            open();
        } else if (key.getCode() == KeyCode.M) {
            notes.toggleStars(selectedIds());
        } else if (key.getCode() == KeyCode.OPEN_BRACKET || key.getCode() == KeyCode.CLOSE_BRACKET) {
            int by = key.getCode() == KeyCode.CLOSE_BRACKET ? 1 : -1;
            int found = Marks.next(rows.size(), table.getSelectionModel().getSelectedIndex(), by, row -> notes.of(rows.get(row).id()).starred());
            if (found >= 0) {
                table.getSelectionModel().clearAndSelect(found);
                table.scrollTo(Math.max(0, found - 3));
            }
        } else {
            return;
        }
        key.consume();
    }

    private List<Long> selectedIds() {
        return table.getSelectionModel().getSelectedItems().stream().map(AnomalyRow::id).toList();
    }

    private final class Actions implements CellActions<AnomalyRow> {
        @Override
        public void filter(String field, String value, boolean keep) {
            model.filter(field, value, keep);
        }

        @Override
        public String fieldOf(DataColumn<AnomalyRow, ?> column, AnomalyRow row) {
            if (column.getText().equals(text("anomalies.entity"))) {
                return row.entityField();
            }
            return column.getText().equals(text("anomalies.where")) ? row.whereField() : column.field();
        }

        @Override
        public void tag(List<AnomalyRow> tagged) {
            notes.askForTag(tagged.stream().map(AnomalyRow::id).toList());
        }

        @Override
        public void around(AnomalyRow row, int minutes) {
            model.around(row, minutes);
        }
    }
}
