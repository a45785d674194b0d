package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.WholeText;

/** The record as it stood in the evidence: JSON and XML with one value a line, hidden characters as signs. */
final class RawPane extends VBox {
    private final Label kind = new Label();
    private final ToggleButton wrap = new ToggleButton(text("inspector.wrap"));
    private final TextArea area = new TextArea();

    RawPane(InspectorViewModel model) {
        getStyleClass().add("inspector-pane");
        kind.getStyleClass().add("muted");
        WholeText.onHover(kind);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        wrap.getStyleClass().add("compact");
        wrap.setMinWidth(Region.USE_PREF_SIZE);
        wrap.setSelected(true);
        Button copy = new Button(text("inspector.copy-raw"));
        copy.getStyleClass().add("compact");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(click -> {
            if (model.inspectedProperty().get() != null) {
                Tables.copy(model.inspectedProperty().get().event().raw());
            }
        });
        HBox head = new HBox(8, kind, gap, wrap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        area.setId("raw");
        area.getStyleClass().addAll("mono", "raw-area");
        area.setEditable(false);
        area.wrapTextProperty().bind(wrap.selectedProperty());
        VBox.setVgrow(area, Priority.ALWAYS);
        getChildren().addAll(head, area);
        model.inspectedProperty().subscribe(this::show);
    }

    private void show(Inspected now) {
        if (now != null) {
            kind.setText(text("inspector.raw-kind", now.raw().kind(), WhyPane.fileName(now.source()), now.event().ref().record()));
            area.setText(now.raw().text());
        }
    }
}
