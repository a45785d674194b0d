package org.isolog.ui.common;

import java.util.function.Function;
import javafx.scene.control.TableColumn;

/**
 * A column that knows what its cells say, so that copying and cell menus give just what is shown.
 *
 * @param <R> row
 * @param <V> value that is sorted by
 */
public final class DataColumn<R, V> extends TableColumn<R, V> {
    private final Function<R, String> shown;
    private String field;

    DataColumn(String title, Function<R, String> shown) {
        super(title);
        this.shown = shown;
    }

    /** What the cell of a row says; never null. */
    public String shown(R row) {
        String text = shown.apply(row);
        return text == null ? "" : text;
    }

    /** The event field that the column shows, for filters; null if it is none. */
    public String field() {
        return field;
    }

    /** Names the event field that the column shows. */
    public DataColumn<R, V> ofField(String newField) {
        field = newField;
        return this;
    }

    /** Sets the width that it has at first, in pixels. */
    public DataColumn<R, V> wide(double width) {
        setPrefWidth(width);
        return this;
    }
}
