package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.controlsfx.control.SearchableComboBox;

/** Zone of times that name none, and year of those that name none; for one file, or for all. */
final class TimeChoice {
    private final ImportViewModel wizard;
    private final PreviewModel model;
    private final SearchableComboBox<String> zone = new SearchableComboBox<>();
    private final TextField year = new TextField();
    private final Button all = new Button(text("import.zone-all"));
    private final FlowPane root = new FlowPane(8, 6);
    private boolean showing;

    TimeChoice(ImportViewModel wizard, ZoneId local) {
        this.wizard = wizard;
        this.model = wizard.preview();
        zone.setId("zone-choice");
        zone.getItems().setAll(Zones.names(local));
        zone.setPrefWidth(150);
        zone.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.setZone(Zones.of(now));
            }
        });
        year.setId("year-choice");
        year.setPromptText(text("import.year-guess"));
        year.setPrefWidth(80);
        year.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,4}") ? change : null));
        year.textProperty().addListener((property, before, now) -> {
            if (!showing && (now.isEmpty() || now.length() == 4)) {
                model.setYear(now.isEmpty() ? null : Integer.valueOf(now));
            }
        });
        all.getStyleClass().add("flat");
        all.setOnAction(event -> wizard.files().included().forEach(file -> {
            file.zoneProperty().set(model.fileProperty().get().zoneProperty().get());
            file.yearProperty().set(model.fileProperty().get().yearProperty().get());
        }));
        root.setAlignment(Pos.CENTER_LEFT);
    }

    Node root() {
        return root;
    }

    /** Offers only what the file leaves open. */
    void show(PreviewModel.Shown shown) {
        showing = true;
        zone.setValue(Zones.name(shown.file().zoneProperty().get()));
        Integer chosen = shown.file().yearProperty().get();
        // Half a year is being typed while an earlier preview comes back.
        if (!year.isFocused()) {
            year.setText(chosen == null ? "" : chosen.toString());
        }
        showing = false;
        List<Node> parts = new ArrayList<>();
        if (shown.zoneless()) {
            parts.add(label(text("import.zone")));
            parts.add(zone);
        }
        if (shown.yearless()) {
            parts.add(label(text("import.year")));
            parts.add(year);
        }
        if (parts.isEmpty()) {
            parts.add(label(shown.first() == null ? text("import.times-none") : text("import.times-stated")));
        } else if (wizard.files().included().size() > 1) {
            parts.add(all);
        }
        if (!root.getChildren().equals(parts)) {
            root.getChildren().setAll(parts);
        }
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
