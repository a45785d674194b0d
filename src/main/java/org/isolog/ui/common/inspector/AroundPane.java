package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WholeText;
import org.isolog.ui.common.inspector.Nearby.Neighbour;
import org.isolog.ui.common.parts.FieldWords;

/** Events near the selected one in time, and events of the same entity; a double click or Enter opens one. */
final class AroundPane extends VBox {
    private final InspectorViewModel model;
    private final TimeText times;
    private final TableView<Neighbour> near;
    private final TableView<Neighbour> same;
    private final Label nearTitle = WhyPane.title("");
    private final Label sameTitle = new Label();
    private final Hyperlink showEntity = new Hyperlink(text("inspector.show-all"));

    AroundPane(InspectorViewModel model, TimeText times) {
        this.model = model;
        this.times = times;
        getStyleClass().add("inspector-pane");
        near = table("near");
        near.getColumns().addFirst(fixed(Columns.<Neighbour>mono(text("inspector.time"), row -> times.clock(row.time())), 74));
        near.getColumns().add(2, atLeast(Columns.<Neighbour>text(text("parts.who"), Neighbour::who), 98));
        same = table("same");
        same.getColumns().addFirst(fixed(Columns.<Neighbour>mono(text("inspector.time"), row -> times.brief(row.time())), 120));
        sameTitle.getStyleClass().add("title");
        WholeText.onHover(sameTitle);
        Hyperlink showNear = new Hyperlink(text("inspector.show-all"));
        showNear.setMinWidth(Region.USE_PREF_SIZE);
        showNear.setOnAction(click -> model.showAround());
        showEntity.setMinWidth(Region.USE_PREF_SIZE);
        showEntity.setOnAction(click -> model.showEntity(model.nearbyProperty().get().entity()));
        getChildren().addAll(head(nearTitle, showNear), near, head(sameTitle, showEntity), same);
        model.nearbyProperty().subscribe(this::show);
        times.zoneProperty().subscribe(zone -> {
            near.refresh();
            same.refresh();
        });
    }

    private static HBox head(Label title, Hyperlink link) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, title, gap, link);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private TableView<Neighbour> table(String id) {
        TableView<Neighbour> table = Tables.table(FXCollections.observableArrayList());
        table.setId(id);
        table.setTableMenuButtonVisible(false);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label(""));
        table.getColumns().add(fixed(Columns.severityShape(Neighbour::severity), 30));
        table.getColumns().add(Columns.<Neighbour>text(text("parts.what"), Neighbour::what).wide(110));
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open(table);
            }
        });
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open(table);
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static <V> TableColumn<Neighbour, V> fixed(TableColumn<Neighbour, V> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private static <V> TableColumn<Neighbour, V> atLeast(TableColumn<Neighbour, V> column, double width) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        return column;
    }

    private void open(TableView<Neighbour> table) {
        Neighbour row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.open(row.id());
        }
    }

    private void show(Nearby now) {
        List<Neighbour> around = now == null ? List.of() : now.near();
        List<Neighbour> ofEntity = now == null ? List.of() : now.same();
        nearTitle.setText(now == null ? text("inspector.looking") : text("inspector.near", Nearby.REACH.toMinutes(), around.size()));
        boolean known = now != null && now.entity() != null;
        sameTitle.setText(known ? text("inspector.same", FieldWords.title(now.entity().field()), now.entity().value(), ofEntity.size()) : "");
        showEntity.setVisible(known);
        same.setVisible(known);
        fill(near, around);
        fill(same, ofEntity);
    }

    private void fill(TableView<Neighbour> table, List<Neighbour> rows) {
        table.getItems().setAll(rows);
        Inspected now = model.inspectedProperty().get();
        for (int i = 0; now != null && i < rows.size(); i++) {
            if (rows.get(i).id() == now.event().id()) {
                table.getSelectionModel().clearAndSelect(i);
                int top = Math.max(0, i - 1);
                // The table takes the new rows at its next layout, and scrolls among the old ones until then.
                Platform.runLater(() -> table.scrollTo(top));
            }
        }
    }
}
