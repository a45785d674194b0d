package org.isolog.ui.common;

import static org.isolog.ui.common.Texts.text;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Puts a text on the clipboard and shows that it did. */
public final class CopyButton extends Button {

    /** @param what is copied, in words, such as {@code Copy the SHA-256} @param content asked for at each press */
    public CopyButton(String what, Supplier<String> content) {
        super(null, new FontIcon(MaterialDesignC.CONTENT_COPY));
        getStyleClass().addAll("flat", "compact");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip(what));
        setAccessibleText(what);
        setOnAction(event -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putString(content.get());
            Clipboard.getSystemClipboard().setContent(copied);
            setGraphic(new FontIcon(MaterialDesignC.CHECK));
            getTooltip().setText(text("common.copied"));
        });
        setOnMouseExited(event -> {
            setGraphic(new FontIcon(MaterialDesignC.CONTENT_COPY));
            getTooltip().setText(what);
        });
    }
}
