package org.isolog.ui.events;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.isolog.ui.common.CellActions;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.parts.CaseNotes;
import org.isolog.ui.common.parts.Marks;

/** What keys and the menu of a cell do in the grid of events. */
final class EventKeys implements CellActions<EventRow> {
    /** More rows than that are a file to export, not a text to paste. */
    private static final int MOST_COPIED = 50_000;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final EventsViewModel model;
    private final EventTable grid;
    private final CaseNotes notes;

    EventKeys(EventsViewModel model, EventTable grid, CaseNotes notes) {
        this.model = model;
        this.grid = grid;
        this.notes = notes;
        grid.node().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        Tables.cellMenu(grid.node(), this);
    }

    @Override
    public void filter(String field, String value, boolean keep) {
        model.filter(field, value, keep);
    }

    @Override
    public void tag(List<EventRow> rows) {
        notes.askForTag(selected());
    }

    @Override
    public void around(EventRow row, int minutes) {
        model.around(row, minutes);
    }

    /** Reads the rows first: those outside the window may never have been looked at. */
    @Override
    public void copyRows(TableView<EventRow> table) {
        long[] ids = grid.selectedIds();
        if (ids.length > 0) {
            model.read(Arrays.copyOf(ids, Math.min(ids.length, MOST_COPIED)), rows -> Tables.copy(Tables.asTsv(table, rows)));
        }
    }

    private List<Long> selected() {
        return Arrays.stream(grid.selectedIds()).boxed().toList();
    }

    private void onKey(KeyEvent key) {
        if (COPY.match(key)) {
            copyRows(grid.node());
            key.consume();
            return;
        }
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (key.getCode() == KeyCode.M) {
            notes.toggleStars(selected());
        } else if (key.getCode() == KeyCode.OPEN_BRACKET || key.getCode() == KeyCode.CLOSE_BRACKET) {
            goToMark(key.getCode() == KeyCode.CLOSE_BRACKET ? 1 : -1);
        } else {
            return;
        }
        key.consume();
    }

    private void goToMark(int by) {
        PagedRows rows = grid.rows();
        int row = rows == null ? -1 : Marks.next(rows.size(), grid.node().getSelectionModel().getSelectedIndex(), by,
            each -> notes.of(rows.id(each)).starred());
        if (row >= 0) {
            grid.goTo(row);
        }
    }
}
