package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.WholeText;

/** The choice to replace people and addresses. */
final class PseudonymCard {
    private PseudonymCard() {
    }

    static Node of(PseudonymChoice choice) {
        CheckBox box = new CheckBox(text("wrap.pseudonymise"));
        box.setId("pseudonymise");
        box.setWrapText(true);
        Label about = new Label();
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        WholeText.onHover(about);
        choice.keyFileProperty().subscribe(file -> {
            box.setSelected(file != null);
            about.setText(file == null ? text("wrap.pseudonymise-hint") : text("wrap.key-in", file));
        });
        box.setOnAction(event -> {
            if (box.isSelected()) {
                choice.chooseKey();
            } else {
                choice.keepNames();
            }
            box.setSelected(choice.keyFileProperty().get() != null);
        });
        Card card = new Card(text("wrap.people"), null, new VBox(8, box, about));
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }
}
