package org.isolog.ui.overview;

import static org.isolog.ui.common.Texts.text;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.isolog.core.Severity;
import org.isolog.investigation.CaseGlance.Baseline;
import org.isolog.ui.common.BarList;
import org.isolog.ui.common.BarList.Bar;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.StatTile;
import org.isolog.ui.common.parts.CaseTimelineCard;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/** Tiles, timeline, who, why and what to look at first. */
public final class OverviewView {
    private final OverviewViewModel model;
    private final Supplier<String> zone;
    private final StatTile events = new StatTile("", text("overview.events"), null);
    private final StatTile alerts = new StatTile("", text("overview.alerts"), null);
    private final StatTile critical = new StatTile("", text("overview.critical"), "critical");
    private final StatTile high = new StatTile("", text("overview.high"), "high");
    private final StatTile baseline = new StatTile("", "", null);
    private final BarList entities;
    private final BarList reasons;
    private final AlertList top;
    private final Card entityCard;
    private final Card reasonCard;
    private final Card topCard;
    private final GridPane lists = new GridPane(12, 0);
    private final StackPane below = new StackPane();
    private final VBox root;

    public OverviewView(CaseContext context) {
        zone = context.times()::zoneName;
        model = new OverviewViewModel(context);
        reasons = new BarList(List.of(), bar -> model.chooseReason(bar.label()));
        entities = new BarList(List.of(), bar -> chosen(bar));
        top = new AlertList(context.times(), model::open);
        entityCard = new Card(text("overview.entities"), "", scrolled(entities));
        reasonCard = new Card(text("overview.reasons"), "", scrolled(reasons));
        topCard = new Card(text("overview.top"), "", top);
        addLists();
        HBox tiles = new HBox(12, events, alerts, critical, high, baseline);
        Card timeline = new CaseTimelineCard(context).card();
        timeline.setPrefHeight(300);
        timeline.setMinHeight(180);
        VBox.setVgrow(timeline, Priority.SOMETIMES);
        VBox.setVgrow(below, Priority.ALWAYS);
        below.setPrefHeight(300);
        root = new VBox(12, tiles, timeline, below);
        model.glanceProperty().subscribe(this::show);
        model.failedProperty().subscribe(this::show);
        context.times().zoneProperty().addListener((property, old, now) -> show(model.glanceProperty().get()));
        model.trainingProperty().subscribe(training -> show(model.glanceProperty().get()));
        model.freshness().follow(root);
    }

    public Parent root() {
        return root;
    }

    private void chosen(Bar bar) {
        model.glanceProperty().get().whoAndWhy().entities().stream().filter(each -> each.entity().value().equals(bar.label())).findFirst()
            .ifPresent(each -> model.choose(each.entity()));
    }

    private void show(Throwable error) {
        if (error != null) {
            below.getChildren().setAll(new Card(null, null, new ErrorPane(error, model::retry)));
        }
    }

    private void show(Glance now) {
        if (now == null) {
            return;
        }
        showTiles(now);
        if (now.run() == null) {
            below.getChildren().setAll(new Card(null, null, firstSteps()));
        } else if (now.whoAndWhy().findings() == 0) {
            below.getChildren().setAll(new Card(null, null, new EmptyState(MaterialDesignF.FILTER_OFF_OUTLINE, text("overview.none-pass"), text("overview.none-pass-hint"))));
        } else {
            showLists(now);
            below.getChildren().setAll(lists);
        }
    }

    private void showTiles(Glance now) {
        events.valueProperty().set(NumberText.grouped(now.counts().events()));
        events.labelProperty().set(model.eventsWords(now));
        alerts.valueProperty().set(number(now, now.counts().alerts()));
        alerts.labelProperty().set(model.alertWords(now));
        show(critical, now, Severity.CRITICAL, model.severityWords(now, Severity.CRITICAL));
        show(high, now, Severity.HIGH, model.severityWords(now, Severity.HIGH));
        Baseline sealed = now.baseline();
        baseline.valueProperty().set(model.baselineValue(sealed));
        baseline.labelProperty().set(model.baselineWords(sealed, Clock.systemUTC()));
    }

    private static void show(StatTile tile, Glance now, Severity severity, String words) {
        tile.valueProperty().set(number(now, now.counts().alerts(severity)));
        tile.labelProperty().set(words);
    }

    private static String number(Glance now, long number) {
        return now.run() == null ? "–" : NumberText.grouped(number);
    }

    private Node firstSteps() {
        boolean busy = model.trainingProperty().get();
        return new EmptyState(MaterialDesignR.RADAR, busy ? text("overview.busy") : text("overview.first"),
            busy ? text("overview.busy-hint") : text("overview.first-hint"), busy ? null : text("overview.find"), model::findAnomalies);
    }

    private void showLists(Glance now) {
        String among = text("overview.among", now.whoAndWhy().findings());
        entityCard.subtitleProperty().set(among);
        reasonCard.subtitleProperty().set(among);
        topCard.subtitleProperty().set(model.topWords(now, zone.get()));
        entities.setBars(now.whoAndWhy().entities().stream()
            .map(each -> new Bar(each.entity().value(), each.anomalies(), NumberText.grouped(each.anomalies()), "high")).toList());
        reasons.setBars(now.whoAndWhy().reasons().stream()
            .map(each -> new Bar(each.kind(), each.anomalies(), NumberText.grouped(each.anomalies()), null)).toList());
        top.show(now.top().groups());
    }

    private static ScrollPane scrolled(Node content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }

    private void addLists() {
        double[] shares = {30, 30, 40};
        Card[] cards = {entityCard, reasonCard, topCard};
        for (int i = 0; i < cards.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(shares[i]);
            lists.getColumnConstraints().add(column);
            cards[i].setMinWidth(0);
            GridPane.setVgrow(cards[i], Priority.ALWAYS);
        }
        lists.addRow(0, cards);
    }
}
