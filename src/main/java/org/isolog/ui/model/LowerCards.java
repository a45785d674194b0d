package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Card;

/** The versions of the model, the rules of expectation or what was learned: one of them at a time. */
final class LowerCards {
    private final HBox choice = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final StackPane place = new StackPane();

    LowerCards(Card versions, Card rules, Card learned) {
        choice.getStyleClass().add("segments");
        add("show-versions", text("model.versions"), versions);
        add("show-rules", text("rules.title"), rules);
        add("show-learned", text("learn.title"), learned);
        group.selectToggle(group.getToggles().getFirst());
        group.selectedToggleProperty().addListener((property, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            }
        });
    }

    Parent root() {
        VBox.setVgrow(place, Priority.ALWAYS);
        HBox left = new HBox(choice);
        left.setAlignment(Pos.CENTER_LEFT);
        VBox root = new VBox(8, left, place);
        VBox.setVgrow(root, Priority.ALWAYS);
        root.setMinHeight(186);
        return root;
    }

    private void add(String id, String title, Card card) {
        ToggleButton button = new ToggleButton(title);
        button.setId(id);
        button.getStyleClass().add("compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.selectedProperty().subscribe(chosen -> {
            if (chosen) {
                place.getChildren().setAll(card);
            }
        });
        choice.getChildren().add(button);
    }
}
