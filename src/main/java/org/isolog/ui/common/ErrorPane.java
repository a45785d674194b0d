package org.isolog.ui.common;

import static org.isolog.ui.common.Texts.text;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/**
 * What happened in one sentence, its code, Copy details and a way back.
 *
 * <p>An {@link org.isolog.core.IsologException} says its own message; anything else is a bug of Isolog: it is logged with its trace.
 */
public final class ErrorPane extends VBox {
    private static final Logger LOG = Logger.getLogger("org.isolog");

    /** @param back what the way back does; null where there is none, as in a dialog that has its own button */
    public ErrorPane(Throwable error, Runnable back) {
        ErrorWords words = ErrorWords.of(error);
        if (words.bug()) {
            LOG.log(Level.SEVERE, words.code(), error);
        }
        getStyleClass().add("error-pane");
        Label sentence = new Label(words.sentence(), new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        sentence.getStyleClass().add("strong");
        sentence.setGraphicTextGap(10);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(560);
        Label code = new Label(words.bug() ? text("common.code", words.code()) + " · " + text("common.bug-hint") : text("common.code", words.code()));
        code.getStyleClass().add("muted");
        code.setWrapText(true);
        code.setMinHeight(USE_PREF_SIZE);
        HBox buttons = new HBox(8);
        if (back != null) {
            Button wayBack = new Button(text("common.back"));
            wayBack.setOnAction(event -> back.run());
            buttons.getChildren().add(wayBack);
        }
        buttons.getChildren().add(copyButton(words));
        getChildren().addAll(sentence, code, buttons);
    }

    private static Button copyButton(ErrorWords words) {
        Button copy = new Button(text("common.copy-details"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(words.details());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(text("common.copied"));
        });
        return copy;
    }
}
