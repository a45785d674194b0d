package org.isolog.ui.overview;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.FindingGroup;
import org.isolog.ui.common.SeverityMark;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WholeText;
import org.isolog.ui.common.parts.Reasons;

/** Who stood out within an hour, two lines each: severity, who, how many events and when; the strongest reason. A click or Enter opens one. */
final class AlertList extends ListView<FindingGroup> {
    private static final double MARK_WIDTH = 76;

    private final TimeText times;

    AlertList(TimeText times, Consumer<FindingGroup> onChosen) {
        this.times = times;
        getStyleClass().addAll("quiet-list", "two-line-list");
        setId("top-alerts");
        setCellFactory(list -> new GroupCell());
        setOnMouseClicked(click -> choose(onChosen));
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose(onChosen);
            }
        });
        times.zoneProperty().subscribe(zone -> refresh());
    }

    void show(List<FindingGroup> groups) {
        getItems().setAll(groups);
    }

    private void choose(Consumer<FindingGroup> onChosen) {
        FindingGroup chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            getSelectionModel().clearSelection();
            onChosen.accept(chosen);
        }
    }

    private static String who(FindingGroup group) {
        String who = group.who() == null ? text("overview.nobody") : group.who().value();
        return group.events() == 1 ? who : text("overview.who-events", who, group.events());
    }

    private static String why(FindingGroup group) {
        List<String> reasons = group.strongest().reasons();
        return reasons.isEmpty() ? "" : Reasons.without(reasons.getFirst(), group.who() == null ? "" : group.who().value());
    }

    private final class GroupCell extends ListCell<FindingGroup> {
        private final HBox severity = new HBox();
        private final Label who = new Label();
        private final Label time = new Label();
        private final Label why = new Label();
        private final VBox rows;

        GroupCell() {
            severity.setMinWidth(MARK_WIDTH);
            severity.setPrefWidth(MARK_WIDTH);
            who.getStyleClass().add("strong");
            who.setMaxWidth(Double.MAX_VALUE);
            WholeText.onHover(who);
            HBox.setHgrow(who, Priority.ALWAYS);
            time.getStyleClass().addAll("mono", "muted");
            time.setMinWidth(Region.USE_PREF_SIZE);
            why.getStyleClass().add("muted");
            WholeText.onHover(why);
            HBox first = new HBox(10, severity, who, time);
            Region indent = new Region();
            indent.setMinWidth(MARK_WIDTH);
            HBox second = new HBox(10, indent, why);
            first.getStyleClass().add("alert-row");
            second.getStyleClass().add("alert-row");
            rows = new VBox(1, first, second);
            rows.setPrefWidth(0);
            rows.getStyleClass().add("two-lines");
        }

        @Override
        protected void updateItem(FindingGroup item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            severity.getChildren().setAll(new SeverityMark(item.severity()));
            who.setText(who(item));
            time.setText(item.first() == null ? "" : times.brief(item.first()));
            why.setText(why(item));
            setGraphic(rows);
            setAccessibleText(item.severity().word() + ", " + who.getText() + ", " + time.getText() + ", " + why.getText());
        }
    }
}
