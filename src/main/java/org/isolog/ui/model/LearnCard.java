package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.LearnedFigures;
import org.isolog.core.LearnedFigures.Interval;
import org.isolog.core.LearnedFigures.Split;
import org.isolog.core.LearnedInfo;
import org.isolog.investigation.LearnFromLabels;
import org.isolog.investigation.LearnedWords;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.NumberText;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Learns from verdicts or labels in which order findings are read, and how well, beside the score alone. */
final class LearnCard {
    private final LearningViewModel model;
    private final VBox figures = new VBox(10);
    private final Card card;

    LearnCard(LearningViewModel model) {
        this.model = model;
        HBox.setHgrow(figures, Priority.ALWAYS);
        HBox content = new HBox(28, controls(), figures);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card = new Card(text("learn.title"), "", scroll);
        model.stateProperty().subscribe(now -> show());
        model.resultProperty().subscribe(now -> show());
    }

    Card card() {
        return card;
    }

    private Node controls() {
        Label about = muted(text("learn.about", LearnFromLabels.least()));
        Label verdicts = new Label();
        model.stateProperty().subscribe(now -> verdicts.setText(text("learn.verdicts", now.verdicts())));
        TextField label = new TextField();
        label.setId("learn-label");
        label.setPromptText(text("learn.label-prompt"));
        label.textProperty().bindBidirectional(model.labelProperty());
        Button learn = new Button(text("learn.action"));
        learn.setId("learn");
        learn.disableProperty().bind(model.screen().runningProperty().isNotNull());
        learn.setOnAction(event -> model.learn());
        Button stop = new Button(text("learn.stop"));
        stop.setId("learn-stop");
        stop.setOnAction(event -> model.stop());
        stop.disableProperty().bind(model.screen().runningProperty().isNotNull());
        model.stateProperty().subscribe(now -> {
            stop.setVisible(now.used() != null);
            stop.setManaged(now.used() != null);
        });
        VBox box = new VBox(8, about, verdicts, label, new HBox(8, learn, stop));
        box.setMinWidth(356);
        box.setMaxWidth(356);
        return box;
    }

    private void show() {
        LearnFromLabels.Result tried = model.resultProperty().get();
        LearnedInfo used = model.stateProperty().get().used();
        LearnedInfo shown = tried != null ? tried.info() : used;
        card.subtitleProperty().set(text(used == null ? "learn.by-score" : "learn.by-labels"));
        if (shown == null) {
            figures.getChildren().setAll(new EmptyState(MaterialDesignS.SCHOOL_OUTLINE, text("learn.none"), text("learn.none-hint")));
            return;
        }
        boolean refused = tried != null && !tried.used();
        Label verdict = new Label(refused ? text("learn.refused") : text("learn.used"));
        verdict.setId("learn-verdict");
        verdict.getStyleClass().addAll("strong", refused ? "critical" : "good");
        String from = shown.label() == null ? text("learn.from-verdicts", shown.malicious(), shown.expected())
            : text("learn.from-field", shown.malicious(), shown.expected(), shown.label());
        figures.getChildren().setAll(verdict, muted(from), grid(shown), muted(LearnedWords.formula()));
    }

    private static Node grid(LearnedInfo shown) {
        GridPane grid = new GridPane(28, 6);
        int row = 0;
        grid.addRow(row++, new Label(), muted(text("learn.column-score")), muted(text("learn.column-learned")));
        for (LearnedFigures each : shown.figures()) {
            Label split = new Label(text(each.split() == Split.BY_PATTERN ? "learn.by-pattern" : "learn.by-time", each.patterns(), each.malicious()));
            split.getStyleClass().add("strong");
            grid.add(split, 0, row++, 3, 1);
            grid.addRow(row++, muted(text("learn.precision")), number(each.score().averagePrecision()), number(each.learned().averagePrecision()));
            grid.addRow(row++, muted(text("learn.roc")), number(each.score().rocAuc()), number(each.learned().rocAuc()));
        }
        if (shown.figures().size() == 1) {
            grid.add(muted(text("learn.no-time")), 0, row, 3, 1);
        }
        return grid;
    }

    private static Node number(Interval interval) {
        Label value = new Label(NumberText.decimal(interval.value(), 3));
        value.getStyleClass().add("strong");
        Label range = muted(text("learn.range", NumberText.decimal(interval.low(), 3), NumberText.decimal(interval.high(), 3)));
        HBox both = new HBox(6, value, range);
        both.setAlignment(Pos.BASELINE_LEFT);
        return both;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
