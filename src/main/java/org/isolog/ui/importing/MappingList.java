package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.isolog.ui.common.WholeText;

/** Each column and the ECS field that it becomes; columns without a standard name first. */
final class MappingList {
    private final PreviewModel model;
    private final PreviewModel.Shown shown;
    private final ListView<String> list;

    MappingList(PreviewModel model, PreviewModel.Shown shown) {
        this.model = model;
        this.shown = shown;
        list = new ListView<>(FXCollections.observableArrayList(shown.columns()));
        list.setId("mapping");
        list.getStyleClass().add("tall-rows");
        list.setFixedCellSize(Region.USE_COMPUTED_SIZE);
        list.setCellFactory(any -> new MappingCell());
    }

    Node root() {
        return list;
    }

    private final class MappingCell extends ListCell<String> {
        private final Label name = new Label();
        private final ComboBox<String> box = new ComboBox<>();
        private final HBox row = new HBox(8, name, box);
        private boolean filling;

        MappingCell() {
            name.getStyleClass().add("mono");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            WholeText.onHover(name);
            box.setPrefWidth(140);
            box.setMinWidth(140);
            box.setVisibleRowCount(14);
            box.setOnShowing(event -> fill(getItem()));
            box.valueProperty().addListener((property, before, now) -> {
                if (!filling && now != null && getItem() != null) {
                    model.rename(getItem(), now.equals(kept()) ? null : now);
                }
            });
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String column, boolean empty) {
            super.updateItem(column, empty);
            setGraphic(empty || column == null ? null : row);
            if (!empty && column != null) {
                name.setText(column);
                box.setAccessibleText(text("import.column-becomes", column));
                fill(column);
            }
        }

        private void fill(String column) {
            filling = true;
            List<String> choices = new ArrayList<>();
            choices.add(kept());
            model.namesFor(column).stream().filter(free -> !free.equals(column)).forEach(choices::add);
            if (!box.getItems().equals(choices)) {
                box.getItems().setAll(choices);
            }
            box.setValue(shown.file().columns().getOrDefault(column, kept()));
            filling = false;
        }

        private static String kept() {
            return text("import.column-kept");
        }
    }
}
