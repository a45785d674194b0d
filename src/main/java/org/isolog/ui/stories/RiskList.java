package org.isolog.ui.stories;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.isolog.core.EntityRisk;
import org.isolog.investigation.ListRisks;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Who is at risk, those on the rise first: name, the curve of the last week, risk now. A click or Enter shows what they did. */
final class RiskList extends ListView<EntityRisk> {
    private final TimeText times;

    RiskList(StoriesViewModel model, TimeText times) {
        this.times = times;
        getStyleClass().addAll("quiet-list", "risk-list");
        setId("risks");
        setCellFactory(list -> new RiskCell());
        setPlaceholder(new EmptyState(MaterialDesignS.SHIELD_CHECK_OUTLINE, text("stories.no-risk"), text("stories.no-risk-hint")));
        setOnMouseClicked(click -> choose(model));
        setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose(model);
            }
        });
    }

    void show(ListRisks.Risks risks) {
        getItems().setAll(risks.rising());
        risks.ranked().stream().filter(risk -> risk.rise() == null).forEach(getItems()::add);
    }

    private String words(EntityRisk risk) {
        String words = text("stories.risk-words", risk.entity().value(), NumberText.decimal(risk.now(), 1), NumberText.decimal(risk.highest(), 1),
            times.brief(risk.highestAt()), risk.events());
        EntityRisk.Rise rise = risk.rise();
        return rise == null ? words : words + "\n" + text("stories.rise-words", NumberText.decimal(rise.last(), 1), NumberText.decimal(rise.bitsPerHour(), 1),
            NumberText.decimal(rise.threshold(), 1), times.brief(rise.expected()));
    }

    private void choose(StoriesViewModel model) {
        EntityRisk chosen = getSelectionModel().getSelectedItem();
        if (chosen != null) {
            getSelectionModel().clearSelection();
            model.open(chosen.entity());
        }
    }

    private final class RiskCell extends ListCell<EntityRisk> {
        private final Label name = new Label();
        private final Label rising = new Label();
        private final HBox curve = new HBox();
        private final Label now = new Label();
        private final HBox row = new HBox(10, name, rising, curve, now);
        private final Tooltip tip = WholeText.tooltip();

        RiskCell() {
            name.getStyleClass().add("mono");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            WholeText.onHover(name);
            rising.getStyleClass().add("rising");
            rising.setMinWidth(Region.USE_PREF_SIZE);
            now.getStyleClass().add("risk-now");
            now.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("alert-row");
            row.setPrefWidth(0);
        }

        @Override
        protected void updateItem(EntityRisk risk, boolean empty) {
            super.updateItem(risk, empty);
            if (empty || risk == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            name.setText(risk.entity().value());
            rising.setText(risk.rise() == null ? "" : text("stories.rising", times.brief(risk.rise().expected())));
            now.setText(NumberText.decimal(risk.now(), 1));
            curve.getChildren().setAll(new Sparkline(risk.curve(), text("stories.curve", NumberText.decimal(risk.highest(), 1), times.brief(risk.highestAt()))));
            setGraphic(row);
            tip.setText(words(risk));
            setTooltip(tip);
            setAccessibleText(risk.entity().value() + ", " + now.getText() + ", " + rising.getText());
        }
    }
}
