package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.isolog.ui.common.Card;

/** Asks for the password of encrypted archives. */
final class PasswordCard {
    private PasswordCard() {
    }

    static Node of(ImportViewModel model) {
        PasswordField password = new PasswordField();
        password.setId("archive-password");
        password.setPromptText(text("wrap.password-prompt"));
        password.setAccessibleText(text("wrap.password-prompt"));
        HBox.setHgrow(password, Priority.ALWAYS);
        Button open = new Button(text("wrap.password-open"));
        open.setId("archive-open");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.disableProperty().bind(password.textProperty().map(String::isEmpty));
        open.setOnAction(event -> model.unlock(password.getText()));
        password.setOnAction(event -> open.fire());
        Card card = new Card(text("wrap.password"), String.join(", ", model.sources().extra().locked()), new HBox(8, password, open));
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }
}
