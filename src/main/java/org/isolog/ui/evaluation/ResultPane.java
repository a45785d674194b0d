package org.isolog.ui.evaluation;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.investigation.LogEvaluation;
import org.isolog.investigation.LogEvaluation.Figure;
import org.isolog.investigation.LogEvaluation.Level;
import org.isolog.investigation.LogEvaluation.Point;
import org.isolog.investigation.LogEvaluation.Row;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Dialogs;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.StatTile;
import org.isolog.ui.common.charts.ChartColor;
import org.isolog.ui.common.charts.ChartControls;
import org.isolog.ui.common.charts.ShareCurve;

/** What was measured: the numbers that matter most, two curves, and the figures of every kind of evidence. */
final class ResultPane {
    private static final double TABLE_HEIGHT = 300;

    private final EvaluationViewModel model;
    private final StatTile auc = new StatTile("–", text("evaluation.tile-auc"), null);
    private final StatTile precision = new StatTile("–", text("evaluation.tile-ap"), null);
    private final StatTile first = new StatTile("–", text("evaluation.tile-at"), null);
    private final StatTile recall = new StatTile("–", text("evaluation.tile-recall"), null);
    private final StatTile wrong = new StatTile("–", text("evaluation.tile-false"), null);
    private final ShareCurve roc = new ShareCurve(text("evaluation.roc-help"), text("evaluation.roc-axis"), true);
    private final ShareCurve precisionRecall = new ShareCurve(text("evaluation.pr-help"), text("evaluation.pr-axis"), false);
    private final FigureTable figures = new FigureTable();
    private final Label account = new Label();
    private final VBox root;

    ResultPane(EvaluationViewModel model, Dialogs dialogs) {
        this.model = model;
        roc.setId("roc");
        precisionRecall.setId("precision-recall");
        account.setId("account");
        account.getStyleClass().add("muted");
        account.setWrapText(true);
        account.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(account, Priority.ALWAYS);
        account.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(16, account, levels());
        top.setAlignment(Pos.CENTER_LEFT);
        HBox curves = new HBox(12, curve(text("evaluation.roc"), roc, dialogs, "roc"),
            curve(text("evaluation.pr"), precisionRecall, dialogs, "precision-recall"));
        VBox.setVgrow(curves, Priority.ALWAYS);
        Card table = new Card(text("evaluation.figures"), text("evaluation.figures-sub"), figures.table());
        table.setMinHeight(TABLE_HEIGHT);
        table.setPrefHeight(TABLE_HEIGHT);
        root = new VBox(12, top, new HBox(12, auc, precision, first, recall, wrong), curves, table);
        figures.setOnChosen(this::draw);
        model.measuredProperty().subscribe(measured -> show());
        model.levelProperty().subscribe(level -> show());
    }

    VBox root() {
        return root;
    }

    private static Card curve(String title, ShareCurve curve, Dialogs dialogs, String file) {
        Card card = new Card(title, text("evaluation.curve-sub"), curve).withControls(ChartControls.save(curve, dialogs, file));
        card.setPrefWidth(100);
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private HBox levels() {
        ToggleGroup group = new ToggleGroup();
        return new HBox(14, level(Level.ALERTS, text("evaluation.level-alerts"), group), level(Level.EVENTS, text("evaluation.level-events"), group));
    }

    private RadioButton level(Level level, String words, ToggleGroup group) {
        RadioButton button = new RadioButton(words);
        button.setId("level-" + (level == Level.ALERTS ? "alerts" : "events"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(event -> model.levelProperty().set(level));
        model.levelProperty().subscribe(chosen -> button.setSelected(chosen == level));
        return button;
    }

    private void show() {
        LogEvaluation measured = model.measuredProperty().get();
        if (measured == null) {
            return;
        }
        Level level = model.levelProperty().get();
        Row combined = measured.row(level, null);
        auc.valueProperty().set(number(combined.figures().rocAuc(), 3));
        precision.valueProperty().set(number(combined.figures().averagePrecision(), 3));
        first.valueProperty().set(number(combined.figures().precisionAt().getFirst(), 2));
        recall.valueProperty().set(number(combined.figures().recall(), 2));
        wrong.valueProperty().set(number(combined.figures().falseAlarmsADay(), 1));
        account.setText(text("evaluation.account", NumberText.grouped(measured.events()), NumberText.grouped(measured.malicious()),
            NumberText.grouped(measured.units()), NumberText.grouped(measured.maliciousUnits()), NumberText.grouped(measured.alerts()),
            Double.isNaN(measured.expectedFalse()) ? text("evaluation.account-budget")
                    : text("evaluation.account-false", NumberText.decimal(measured.expectedFalse(), 1))));
        Row best = bestChannel(measured, level);
        draw(best);
        figures.show(measured, level, best);
    }

    /** The curves of the combined score and of one kind of evidence. */
    private void draw(Row kind) {
        Row combined = model.measuredProperty().get().row(kind.level(), null);
        roc.setSeries(series(kind, combined, Row::roc));
        precisionRecall.setSeries(series(kind, combined, row -> steps(row.precisionRecall())));
    }

    private static String number(Figure figure, int digits) {
        return Double.isFinite(figure.value()) ? NumberText.decimal(figure.value(), digits) : "–";
    }

    /** The kind of evidence that does best alone: what the combination is to beat. */
    private static Row bestChannel(LogEvaluation measured, Level level) {
        return measured.rows().stream().filter(row -> row.level() == level && row.channel() != null)
            .max(Comparator.comparingDouble(row -> row.figures().averagePrecision().value())).orElseThrow();
    }

    /** Between two scores no share can be found at a precision between theirs (Davis, Goadrich, ICML 2006): a step, as average precision has it. */
    private static List<Point> steps(List<Point> curve) {
        List<Point> steps = new ArrayList<>();
        double reached = 0;
        for (Point point : curve) {
            steps.add(new Point(reached, point.y()));
            steps.add(point);
            reached = point.x();
        }
        return steps;
    }

    private static List<ShareCurve.Series> series(Row best, Row combined, Function<Row, List<Point>> curve) {
        return Stream.of(best, combined).map(row -> new ShareCurve.Series(FigureTable.name(row), row == best ? ChartColor.MEDIUM : ChartColor.ACCENT,
            curve.apply(row).stream().map(point -> new ShareCurve.Point(point.x(), point.y())).toList())).toList();
    }
}
