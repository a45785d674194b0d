package org.isolog.ui.anomalies;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.isolog.core.Severity;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.WholeText;
import org.isolog.ui.common.inspector.Inspector;
import org.isolog.ui.common.parts.CaseNotes;
import org.isolog.ui.common.parts.CaseTimelineCard;
import org.isolog.ui.common.parts.ScreenFocus;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Timeline on top; below it the grid of alerts or anomalies, or the charts of the scores, beside the inspector. */
public final class AnomaliesView {
    private static final double TIMELINE_HEIGHT = 190;

    private final AnomaliesViewModel model;
    private final AnomalyTable table;
    private final StackPane content = new StackPane();
    private final Card card;
    private final VBox root;

    public AnomaliesView(CaseContext context) {
        model = new AnomaliesViewModel(context);
        CaseNotes notes = new CaseNotes(context);
        table = new AnomalyTable(model, context, notes);
        card = new Card(text("anomalies.title"), "", content).withControls(which(), leastSeverity());
        Parent charts = new ScoreCharts(model, context).root();
        StackPane left = new StackPane(card);
        ToggleButton list = new ToggleButton(text("anomalies.list"));
        ToggleButton scores = new ToggleButton(text("anomalies.scores"));
        scores.setId("show-scores");
        scores.selectedProperty().subscribe(chosen -> left.getChildren().setAll(chosen ? charts : card));
        Card timeline = new CaseTimelineCard(context).card().withControls(together(list, scores));
        timeline.setMinHeight(TIMELINE_HEIGHT);
        timeline.setPrefHeight(TIMELINE_HEIGHT);
        timeline.setMaxHeight(TIMELINE_HEIGHT);
        Region inspector = (Region) new Inspector(context, notes).root();
        SplitPane below = new SplitPane(left, inspector);
        SplitPane.setResizableWithParent(inspector, false);
        below.setDividerPositions(0.678);
        VBox.setVgrow(below, Priority.ALWAYS);
        root = new VBox(12, timeline, below);
        model.listProperty().subscribe(this::show);
        model.failedProperty().subscribe(error -> {
            if (error != null) {
                content.getChildren().setAll(new ErrorPane(error, model::retry));
            }
        });
        model.listFreshness().follow(root);
        ScreenFocus.whenShown(root, table.node());
    }

    public Parent root() {
        return root;
    }

    private Node which() {
        ToggleButton alerts = listing(Listing.ALERTS, "alerts-only", text("anomalies.alerts-only"), text("anomalies.alerts-only-about"));
        ToggleButton events = listing(Listing.EVENTS, "alert-events", text("anomalies.their-events"), text("anomalies.their-events-about"));
        ToggleButton all = listing(Listing.ANOMALIES, "all-anomalies", text("anomalies.all"), text("anomalies.all-about"));
        HBox buttons = together(alerts, events, all);
        model.listingProperty().subscribe(now -> List.of(alerts, events, all).get(now.ordinal()).setSelected(true));
        return buttons;
    }

    private ToggleButton listing(Listing listing, String id, String name, String about) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        Tooltip tip = WholeText.tooltip();
        tip.setText(about);
        button.setTooltip(tip);
        button.selectedProperty().addListener((property, old, chosen) -> {
            if (chosen) {
                model.listingProperty().set(listing);
            }
        });
        return button;
    }

    private Node leastSeverity() {
        ComboBox<Severity> choice = new ComboBox<>(FXCollections.observableArrayList(Severity.NONE, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL));
        choice.setId("least");
        choice.getStyleClass().add("compact");
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Severity severity) {
                return severity == null || severity == Severity.NONE ? text("anomalies.any-severity") : text("anomalies.at-least", severity.word());
            }

            @Override
            public Severity fromString(String words) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        });
        choice.valueProperty().bindBidirectional(model.leastProperty());
        choice.setMinWidth(Region.USE_PREF_SIZE);
        return choice;
    }

    /** Buttons of which exactly one is chosen; the first at first. */
    private static HBox together(ToggleButton... buttons) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox(buttons);
        box.getStyleClass().add("segments");
        for (ToggleButton button : buttons) {
            button.setToggleGroup(group);
            button.getStyleClass().add("compact");
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        buttons[0].setSelected(true);
        group.selectedToggleProperty().addListener((property, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            }
        });
        return box;
    }

    private void show(AnomalyList now) {
        card.titleProperty().set(model.title());
        card.subtitleProperty().set(model.subtitle());
        if (now == null) {
            return;
        }
        table.show(now.rows(), model.listingProperty().get());
        content.getChildren().setAll(now.rows().isEmpty() ? empty(now) : table.node());
        table.selectSomething();
    }

    private Node empty(AnomalyList now) {
        if (now.run() == null) {
            return new EmptyState(MaterialDesignR.RADAR, text("anomalies.no-run"), text("anomalies.no-run-hint"));
        }
        if (now.filtered()) {
            return new EmptyState(MaterialDesignF.FILTER_OFF_OUTLINE, text("anomalies.hidden"), text("anomalies.hidden-hint", now.run().alertUnits()),
                text("anomalies.clear-filter"), model::clearFilter);
        }
        return new EmptyState(MaterialDesignS.SHIELD_CHECK_OUTLINE, text("anomalies.no-alert"), text("anomalies.no-alert-hint", now.run().events()),
            text("anomalies.show-all"), () -> {
                model.leastProperty().set(Severity.NONE);
                model.listingProperty().set(Listing.ANOMALIES);
            });
    }
}
