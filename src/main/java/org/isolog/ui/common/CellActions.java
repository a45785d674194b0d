package org.isolog.ui.common;

import java.util.List;
import javafx.scene.control.TableView;

/**
 * What the menu of a cell can do in a grid of events. Called on the FX thread.
 *
 * @param <R> row
 */
public interface CellActions<R> {
    /** Minutes before and after that the menu offers. */
    List<Integer> MINUTES = List.of(1, 5, 30);

    /**
     * Shows only events with this value, or hides them.
     *
     * @param field event field of the cell's column
     * @param keep  true to show only them, false to hide them
     */
    void filter(String field, String value, boolean keep);

    /** The event field that the cell shows, where it differs from row to row; null if it is none. */
    default String fieldOf(DataColumn<R, ?> column, R row) {
        return column.field();
    }

    /** Asks for a tag and puts it on the rows. */
    void tag(List<R> rows);

    /** Puts the selected rows on the clipboard, with the header. */
    default void copyRows(TableView<R> table) {
        Tables.copySelection(table);
    }

    /** Goes to what happened around the row. */
    void around(R row, int minutes);
}
