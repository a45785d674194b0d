package org.isolog.ui.common;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A white sheet with a title, a quiet subtitle beside it, controls at the right, and content that fills the rest. */
public final class Card extends VBox {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final HBox header = new HBox();

    /** A card without a header: give a null title. */
    public Card(String titleText, String subtitleText, Node content) {
        getStyleClass().add("card");
        // Cards of one row share its width as they were told, whatever the words in them.
        setMinWidth(0);
        header.getStyleClass().add("card-header");
        title.setText(titleText);
        title.getStyleClass().add("title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        subtitle.setText(subtitleText);
        subtitle.getStyleClass().add("muted");
        WholeText.onHover(subtitle);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        header.getChildren().addAll(title, subtitle, gap);
        if (titleText != null) {
            getChildren().add(header);
        }
        setContent(content);
    }

    /** Puts the content, which takes the height that is left; null for none. */
    public void setContent(Node content) {
        getChildren().removeIf(child -> child != header);
        if (content != null) {
            VBox.setVgrow(content, Priority.ALWAYS);
            getChildren().add(content);
        }
    }

    /** Adds controls at the right end of the header. */
    public Card withControls(Node... controls) {
        header.getChildren().addAll(controls);
        return this;
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }
}
