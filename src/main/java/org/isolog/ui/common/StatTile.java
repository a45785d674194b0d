package org.isolog.ui.common;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One number that is the message, and of what it is the number. */
public final class StatTile extends VBox {
    private final Label value = new Label();
    private final Label label = new Label();

    /**
     * @param valueText   as it is shown
     * @param labelText   what it counts
     * @param colourClass style class of a colour, such as {@code critical} or {@code good}; null for the text colour
     */
    public StatTile(String valueText, String labelText, String colourClass) {
        getStyleClass().addAll("card", "stat-tile");
        value.setText(valueText);
        value.getStyleClass().add("big-number");
        if (colourClass != null) {
            value.getStyleClass().add(colourClass);
        }
        label.setText(labelText);
        label.getStyleClass().add("muted");
        WholeText.onHover(label);
        HBox.setHgrow(this, Priority.ALWAYS);
        // Tiles of one row share its width evenly, whatever their words.
        setPrefWidth(120);
        setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(value, label);
    }

    public StringProperty valueProperty() {
        return value.textProperty();
    }

    public StringProperty labelProperty() {
        return label.textProperty();
    }
}
