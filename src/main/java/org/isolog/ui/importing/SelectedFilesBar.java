package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/** One decision for all selected files: format, zone, year, whether to import. */
final class SelectedFilesBar {
    private final ObservableList<FileChoice> selected;
    private final Label count = new Label();
    private final HBox root = new HBox(8);

    /**
     * @param selected the files that decisions are about
     * @param formats  every format by the name that requests know
     */
    SelectedFilesBar(ObservableList<FileChoice> selected, List<String> formats, ZoneId local) {
        this.selected = selected;
        count.getStyleClass().add("muted");
        count.setMinWidth(Region.USE_PREF_SIZE);
        SearchableComboBox<String> format = box("selected-format", text("import.format"), formats, 176, chosen -> decide(file -> file.formatProperty().set(chosen)));
        format.setConverter(titles(formats));
        SearchableComboBox<String> zone = box("selected-zone", text("import.zone-short"), Zones.names(local), 136,
            chosen -> decide(file -> file.zoneProperty().set(Zones.of(chosen))));
        root.getChildren().addAll(count, format, zone, year(), button("selected-in", text("import.selected-in"), true), button("selected-out", text("import.selected-out"), false));
        root.setAlignment(Pos.CENTER_LEFT);
        selected.addListener((ListChangeListener<FileChoice>) change -> show());
        show();
    }

    Node root() {
        return root;
    }

    private void show() {
        count.setText(text("import.selected", selected.size()));
        root.getChildren().forEach(control -> control.setDisable(selected.isEmpty() && control != count));
    }

    private void decide(Consumer<FileChoice> decision) {
        List.copyOf(selected).forEach(decision);
    }

    private static SearchableComboBox<String> box(String id, String prompt, List<String> choices, double width, Consumer<String> onChosen) {
        SearchableComboBox<String> box = new SearchableComboBox<>();
        box.setId(id);
        box.setPromptText(prompt);
        box.setAccessibleText(prompt);
        box.getItems().setAll(choices);
        box.setPrefWidth(width);
        box.setMinWidth(70);
        box.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                onChosen.accept(now);
            }
        });
        return box;
    }

    private static StringConverter<String> titles(List<String> formats) {
        return new StringConverter<>() {
            @Override
            public String toString(String format) {
                return format == null ? null : MarkText.title(format);
            }

            @Override
            public String fromString(String title) {
                return formats.stream().filter(format -> MarkText.title(format).equals(title)).findFirst().orElse(null);
            }
        };
    }

    private Node year() {
        TextField year = new TextField();
        year.setId("selected-year");
        year.setPromptText(text("import.year-short"));
        year.setAccessibleText(text("import.year-short"));
        year.setPrefWidth(64);
        year.setMinWidth(64);
        year.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,4}") ? change : null));
        year.textProperty().addListener((property, before, now) -> {
            if (now.isEmpty() || now.length() == 4) {
                decide(file -> file.yearProperty().set(now.isEmpty() ? null : Integer.valueOf(now)));
            }
        });
        return year;
    }

    private Button button(String id, String words, boolean included) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> decide(file -> file.includedProperty().set(included && file.format() != null)));
        return button;
    }
}
