package org.isolog.ui.events;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.isolog.investigation.BrowseEvents;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.parts.CaseNotes;
import org.isolog.ui.common.parts.FieldWords;
import org.isolog.ui.common.parts.NoteColumns;

/** The grid of events and its columns. Sorting by a header asks the case for another order; the grid itself never sorts. */
final class EventTable {
    private static final int FIELD_COLUMNS = 5;

    private final EventsViewModel model;
    private final CaseContext context;
    private final TableView<EventRow> table = Tables.table(FXCollections.observableArrayList());
    private final Map<TableColumn<EventRow, ?>, String> sortKeys = new HashMap<>();
    private final DataColumn<EventRow, String> raw = Columns.<EventRow>mono(text("events.raw"), EventRow::raw).wide(640);
    private List<String> known = List.of();
    private boolean showing;

    EventTable(EventsViewModel model, CaseContext context, CaseNotes notes) {
        this.model = model;
        this.context = context;
        table.setId("events");
        addColumns(new NoteColumns<>(notes, EventRow::id));
        table.setSortPolicy(grid -> {
            if (!showing) {
                model.orderProperty().set(order());
            }
            return true;
        });
        model.fieldsProperty().subscribe(this::showFields);
        model.readsProperty().subscribe(count -> table.refresh());
        notes.notesProperty().subscribe(any -> table.refresh());
        model.rowsProperty().subscribe(this::show);
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0 && table.getItems() instanceof PagedRows rows) {
                model.open(rows.id(index.intValue()));
            }
        });
        context.selectedEventProperty().subscribe(event -> follow(event.longValue()));
    }

    TableView<EventRow> node() {
        return table;
    }

    PagedRows rows() {
        return table.getItems() instanceof PagedRows rows ? rows : null;
    }

    /** Events of the selected rows, without reading them. */
    long[] selectedIds() {
        PagedRows rows = rows();
        return rows == null ? new long[0]
            : table.getSelectionModel().getSelectedIndices().stream().filter(index -> index >= 0).mapToLong(rows::id).toArray();
    }

    void goTo(int row) {
        table.getSelectionModel().clearAndSelect(row);
        table.scrollTo(Math.max(0, row - 3));
    }

    /** Fields that have no column, sorted. */
    List<String> fieldsWithoutColumn() {
        List<String> shown = table.getColumns().stream().filter(DataColumn.class::isInstance).map(column -> ((DataColumn<?, ?>) column).field()).toList();
        return known.stream().filter(field -> !shown.contains(field)).toList();
    }

    /** Adds a column of a field before the raw text and shows it. */
    void addField(String field) {
        TableColumn<EventRow, ?> column = fieldColumn(field);
        table.getColumns().add(table.getColumns().indexOf(raw), column);
        table.scrollToColumn(column);
    }

    private void addColumns(NoteColumns<EventRow> notes) {
        TableColumn<EventRow, ?> number = sorted(Columns.<EventRow>count(text("events.number"), EventRow::id).wide(60), "");
        TableColumn<EventRow, ?> time = sorted(Columns.time(text("events.time"), EventRow::time, context.times()).wide(158), BrowseEvents.BY_TIME);
        TableColumn<EventRow, ?> severity = sorted(Columns.severity(text("parts.severity"), EventRow::severity).wide(92), BrowseEvents.BY_SCORE);
        TableColumn<EventRow, ?> score = sorted(Columns.<EventRow>number(text("events.score"),
            row -> row.score() == null ? Double.NaN : row.score().score(), 2).wide(58), BrowseEvents.BY_SCORE);
        raw.setSortable(false);
        table.getColumns().setAll(List.of(number, notes.star(), notes.tags(), time, severity, score, raw));
    }

    private TableColumn<EventRow, ?> sorted(TableColumn<EventRow, ?> column, String key) {
        sortKeys.put(column, key);
        return column;
    }

    private DataColumn<EventRow, String> fieldColumn(String field) {
        DataColumn<EventRow, String> column = FieldWords.isMono(field) ? Columns.mono(FieldWords.title(field), row -> row.field(field))
            : Columns.text(FieldWords.title(field), row -> row.field(field));
        column.ofField(field).wide(FieldWords.width(field));
        sorted(column, field);
        column.setGraphic(new ColumnFilterButton(model, context, field));
        column.getStyleClass().add("filterable");
        return column;
    }

    /** The most telling fields of this case, once they are known; later new ones can be added by hand. */
    private void showFields(List<String> fields) {
        boolean first = known.isEmpty() && !fields.isEmpty();
        known = fields;
        if (first) {
            List<TableColumn<EventRow, ?>> columns = new ArrayList<>();
            FieldWords.telling(fields, FIELD_COLUMNS).forEach(field -> columns.add(fieldColumn(field)));
            table.getColumns().addAll(table.getColumns().indexOf(raw), columns);
        }
    }

    private void show(PagedRows rows) {
        if (rows != null) {
            List<TableColumn<EventRow, ?>> sorted = List.copyOf(table.getSortOrder());
            showing = true;
            // The table forgets its sort order whenever it gets new rows; the header must keep telling it.
            table.setItems(rows);
            table.getSortOrder().setAll(sorted);
            showing = false;
            follow(context.selectedEventProperty().get());
        }
    }

    private void follow(long event) {
        PagedRows rows = rows();
        if (rows == null || rows.isEmpty()) {
            return;
        }
        if (event == CaseContext.NO_EVENT) {
            // Something to read at once.
            goTo(0);
            return;
        }
        int selected = table.getSelectionModel().getSelectedIndex();
        if (selected >= 0 && selected < rows.size() && rows.id(selected) == event) {
            return;
        }
        int row = rows.indexOfEvent(event);
        if (row >= 0) {
            goTo(row);
        }
    }

    private EventOrder order() {
        if (table.getSortOrder().isEmpty()) {
            return EventOrder.IMPORT;
        }
        TableColumn<EventRow, ?> first = table.getSortOrder().getFirst();
        String key = sortKeys.getOrDefault(first, "");
        return new EventOrder(key.isEmpty() ? null : key, first.getSortType() == SortType.DESCENDING);
    }
}
