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
import org.isolog.core.Finding;
import org.isolog.core.Severity;
import org.isolog.ui.common.SeverityMark;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WholeText;

/** The first findings, a line each: severity, time, who and the strongest reason. A click or Enter opens one. */
final class AlertList extends ListView<Finding> {
    private final TimeText times;

    AlertList(TimeText times, Consumer<Finding> onChosen) {
        this.times = times;
        getStyleClass().add("quiet-list");
        setId("top-alerts");
        setCellFactory(list -> new FindingCell());
        setOnMouseClicked(click -> choose(onChosen));
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose(onChosen);
            }
        });
        times.zoneProperty().subscribe(zone -> refresh());
    }

    void show(List<Finding> findings) {
        getItems().setAll(findings);
    }

    private void choose(Consumer<Finding> onChosen) {
        Finding chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            getSelectionModel().clearSelection();
            onChosen.accept(chosen);
        }
    }

    private static String words(Finding finding) {
        String reason = finding.reasons().isEmpty() ? "" : finding.reasons().getFirst();
        boolean named = finding.entity() == null || reason.contains(finding.entity());
        return named ? reason : text("overview.who-why", finding.entity(), reason);
    }

    private final class FindingCell extends ListCell<Finding> {
        private final Label time = new Label();
        private final Label what = new Label();
        private final HBox severity = new HBox();
        private final HBox row = new HBox(10, severity, time, what);

        FindingCell() {
            severity.setMinWidth(Region.USE_PREF_SIZE);
            time.getStyleClass().addAll("mono", "muted");
            time.setMinWidth(Region.USE_PREF_SIZE);
            WholeText.onHover(what);
            HBox.setHgrow(what, Priority.ALWAYS);
            row.setPrefWidth(0);
            row.getStyleClass().add("alert-row");
        }

        @Override
        protected void updateItem(Finding item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            Severity level = item.score().severity();
            SeverityMark mark = new SeverityMark(level);
            mark.setPrefWidth(76);
            severity.getChildren().setAll(mark);
            time.setText(times.brief(item.time().instant()));
            what.setText(words(item));
            setGraphic(row);
            setAccessibleText(level.word() + ", " + time.getText() + ", " + what.getText());
        }
    }
}
