package org.isolog.ui.common;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Why there is nothing here, and what to do about it. */
public final class EmptyState extends VBox {

    /** Without a button. */
    public EmptyState(Ikon icon, String sentence, String hint) {
        this(icon, sentence, hint, null, null);
    }

    /**
     * @param sentence why it is empty
     * @param hint     what to do
     * @param action   what the button does; null for no button
     */
    public EmptyState(Ikon icon, String sentence, String hint, String action, Runnable onAction) {
        getStyleClass().add("empty-state");
        Label title = new Label(sentence);
        title.getStyleClass().add("strong");
        getChildren().addAll(new FontIcon(icon), title, muted(hint));
        if (action != null) {
            Button button = new Button(action);
            button.getStyleClass().add("accent");
            button.setOnAction(event -> onAction.run());
            getChildren().add(button);
        }
    }

    private static Label muted(String hint) {
        Label label = new Label(hint);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(460);
        label.setTextAlignment(TextAlignment.CENTER);
        // A line that is wide enough is not wrapped, and only this centres it.
        label.setAlignment(Pos.CENTER);
        return label;
    }
}
