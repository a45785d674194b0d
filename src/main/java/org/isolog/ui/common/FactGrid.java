package org.isolog.ui.common;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names at the left in grey, what is the case at the right; long words wrap. */
public final class FactGrid extends GridPane {
    private int rows;

    /** @param nameWidth of the names, in pixels */
    public FactGrid(double nameWidth) {
        setHgap(12);
        setVgap(6);
        ColumnConstraints names = new ColumnConstraints(nameWidth);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        // Without this a long value widens the grid instead of wrapping.
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    public FactGrid fact(String name, String value) {
        Label label = new Label(value);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return fact(name, label);
    }

    public FactGrid fact(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        GridPane.setValignment(label, VPos.TOP);
        addRow(rows++, label, value);
        return this;
    }

    /** Takes all facts away. */
    public void clear() {
        getChildren().clear();
        rows = 0;
    }
}
