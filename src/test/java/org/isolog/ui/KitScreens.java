package org.isolog.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.IsologException;
import org.isolog.core.Severity;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.BarList;
import org.isolog.ui.common.BarList.Bar;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.SeverityMark;
import org.isolog.ui.common.Sliders;
import org.isolog.ui.common.StatTile;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.charts.ChartColor;
import org.isolog.ui.common.charts.ChartControls;
import org.isolog.ui.common.charts.ContributionBars;
import org.isolog.ui.common.charts.ContributionBars.Contribution;
import org.isolog.ui.common.charts.DistributionChart;
import org.isolog.ui.common.charts.PoisonCurve;
import org.isolog.ui.common.charts.ScoreDistribution;
import org.isolog.ui.common.charts.ScoreTimeChart;
import org.isolog.ui.common.charts.SeverityLegend;
import org.isolog.ui.common.charts.TimelineChart;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Screens of made values that show every widget of the kit. */
final class KitScreens {
    private KitScreens() {
    }

    static Node overview(TimeText times) {
        HBox tiles = new HBox(12,
            new StatTile("1,204,311", "events from 14 files", null), new StatTile("37", "alerts, ≤ 4 expected false", null),
            new StatTile("2", "critical", "critical"), new StatTile("9", "high", "high"), new StatTile("✓ sealed", "baseline v3, 2 days old", null));
        Card timeline = new Card("Timeline", "11–12 December 2025, per 15 minutes · drag to select", timeline(times)).withControls(new SeverityLegend());
        HBox lists = new HBox(12,
            new Card("Entities at risk", null, bars("high")), new Card("Strongest reasons", null, bars(null)),
            new Card("Score distribution", "drag the line", distribution()));
        lists.getChildren().forEach(card -> {
            HBox.setHgrow(card, Priority.ALWAYS);
            ((Region) card).setPrefWidth(100);
        });
        VBox.setVgrow(timeline, Priority.ALWAYS);
        return new VBox(12, tiles, timeline, lists);
    }

    static Node anomalies(TimeText times) {
        TimelineChart chart = timeline(times);
        chart.select(KitSamples.START.plusSeconds(60 * 900), KitSamples.START.plusSeconds(68 * 900));
        Card top = new Card("Events per 15 minutes", "11–12 December 2025 · drag to select", chart).withControls(new SeverityLegend());
        top.setPrefHeight(200);
        top.setMinHeight(200);
        Card grid = new Card("37 alerts", "expect at most 4 false (q = 0.10), if the calibration days are like these", table(times));
        Card inspector = new Card(null, null, inspector());
        inspector.setMinWidth(372);
        inspector.setMaxWidth(372);
        HBox.setHgrow(grid, Priority.ALWAYS);
        HBox below = new HBox(12, grid, inspector);
        VBox.setVgrow(below, Priority.ALWAYS);
        return new VBox(12, top, below);
    }

    static TimelineChart timeline(TimeText times) {
        TimelineChart chart = new TimelineChart(times);
        chart.setTimeline(KitSamples.timeline());
        return chart;
    }

    static TableView<KitSamples.Row> table(TimeText times) {
        TableView<KitSamples.Row> table = Tables.table(FXCollections.observableArrayList(KitSamples.rows()));
        table.getColumns().add(Columns.<KitSamples.Row>count("#", KitSamples.Row::rank).wide(44));
        table.getColumns().add(Columns.severity("Severity", KitSamples.Row::severity));
        table.getColumns().add(Columns.<KitSamples.Row>number("Score", KitSamples.Row::score, 2).wide(60));
        table.getColumns().add(Columns.time("Time", KitSamples.Row::time, times));
        table.getColumns().add(Columns.text("User", KitSamples.Row::user).ofField("user.name").wide(90));
        table.getColumns().add(Columns.mono("Where", KitSamples.Row::where).wide(116));
        table.getColumns().add(Columns.text("Action", KitSamples.Row::action).wide(76));
        table.getColumns().add(Columns.text("Why", KitSamples.Row::why).wide(300));
        table.getSelectionModel().select(0);
        return table;
    }

    private static Node inspector() {
        ContributionBars bars = new ContributionBars();
        bars.setContributions(List.of(
            new Contribution("Failures by this address in 1 h: 47", "usual 0.3, never above 4", 0.34),
            new Contribution("Address for this user: first time", "31 days, 12 addresses seen", 0.22),
            new Contribution("Hour of day: 23:47", "svc_backup runs 02:00–03:00", 0.12),
            new Contribution("Failures, distinct users: 1", "one user only: not a spray", -0.04),
            new Contribution("Text of the message: usual", "", -0.02)));
        Label raw = new Label("Dec 11 23:47:12 gw sshd[4121]: Failed password for svc_backup from 198.51.100.50 port 51122 ssh2");
        raw.getStyleClass().addAll("mono", "raw-text");
        raw.setWrapText(true);
        raw.setMaxWidth(Double.MAX_VALUE);
        Label score = new Label("0.97");
        score.getStyleClass().add("big-number");
        HBox head = new HBox(10, new SeverityMark(Severity.CRITICAL), score, muted("p < 0.0001 · rank 1 of 1,204,311"));
        head.setAlignment(Pos.CENTER_LEFT);
        HBox verdicts = new HBox(8, new Button("Malicious"), new Button("Expected…"), new Button("Unsure"));
        Label verdict = new Label("Verdict");
        verdict.getStyleClass().add("title");
        VBox why = new VBox(10, head, bars, verdict, verdicts, raw);
        why.setStyle("-fx-padding: 10 0 0 0");
        TabPane tabs = new TabPane(tab("Why", why), tab("Fields", null), tab("Raw", null), tab("Around", null), tab("Notes", null));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        return tabs;
    }

    static PoisonCurve poison() {
        List<PoisonCurve.Point> fall = new ArrayList<>();
        List<PoisonCurve.Point> hold = new ArrayList<>();
        for (int copies = 0; copies <= 200; copies += 10) {
            fall.add(new PoisonCurve.Point(copies, 0.34 + 0.61 * Math.exp(-copies / 38.0), copies < 10));
            hold.add(new PoisonCurve.Point(copies, 0.92 + 0.03 * Math.exp(-copies / 60.0), true));
        }
        PoisonCurve curve = new PoisonCurve("copies of the attack row in the training data");
        curve.setSeries(List.of(new PoisonCurve.Series("support weights + pinned calibration", ChartColor.GOOD, hold),
            new PoisonCurve.Series("no defence", ChartColor.CRITICAL, fall)));
        curve.thresholdProperty().set(0.8);
        curve.copiesProperty().set(50);
        return curve;
    }

    static DistributionChart distribution() {
        DistributionChart chart = new DistributionChart();
        chart.setDistribution(ScoreDistribution.of(KitSamples.scores(200_000).scores()));
        chart.thresholdProperty().set(0.8);
        return chart;
    }

    static Node charts(TimeText times) {
        ScoreTimeChart scores = new ScoreTimeChart(times);
        scores.setSeries(KitSamples.scores(1_000_000));
        scores.thresholdProperty().set(0.8);
        TimelineChart log = timeline(times);
        log.logScaleProperty().set(true);
        HBox top = row(new Card("Score over time", "1,000,000 events", scores), new Card("Timeline", "per 15 minutes", log).withControls(ChartControls.logScale(log), ChartControls.save(log, new ScriptedDialogs(), "timeline")));
        HBox bottom = row(new Card("Score of the attack as copies are added", "500 baseline rows · retrained at every step", poison()),
            new Card("Score distribution", "200,000 events", distribution()));
        VBox.setVgrow(bottom, Priority.ALWAYS);
        return new VBox(12, top, bottom);
    }

    static Node controls(TimeText times) {
        ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("Repeat it in one burst", "Drip it over all days"));
        combo.getSelectionModel().selectFirst();
        Button accent = new Button("Retrain");
        accent.getStyleClass().add("accent");
        Button flat = new Button("Quiet");
        flat.getStyleClass().add("flat");
        Button danger = new Button("Delete 3 models");
        danger.getStyleClass().add("danger");
        Button disabled = new Button("Not now");
        disabled.setDisable(true);
        ToggleButton toggle = new ToggleButton("log scale");
        toggle.setSelected(true);
        CheckBox check = new CheckBox("Pinned calibration");
        check.setSelected(true);
        RadioButton radio = new RadioButton("Repeat it in one burst");
        radio.setSelected(true);
        TextField prompt = new TextField();
        prompt.setPromptText("Search in the raw text");
        ListView<String> list = new ListView<>(FXCollections.observableArrayList("auth.log", "access.log", "Security.evtx"));
        list.getSelectionModel().select(0);
        list.setPrefHeight(110);
        TextArea area = new TextArea("What was found out about this event.");
        area.setPrefRowCount(3);
        VBox form = new VBox(10, new HBox(8, accent, new Button("Export handout…"), flat, danger, disabled, toggle), new HBox(8, combo, prompt),
            new HBox(16, check, new CheckBox("Quarantine of abnormal patterns")), new HBox(16, radio, new RadioButton("From many addresses")),
            Sliders.filled(0, 200, 50), new ProgressBar(0.4), list, area);
        HBox states = row(
            new Card("Empty", null, new EmptyState(MaterialDesignF.FILTER_OFF_OUTLINE, "No event passes the filter", "“outcome is failure” hides all 1,204,311 events. Take it away or widen it.", "Clear the filter", () -> { })),
            new Card("Failed", null, new ErrorPane(new IsologException("CASE-LOCKED", "The case office-december is open in another window. Close it there, then try again."), () -> { })),
            new Card("Wrong", null, new ErrorPane(new IllegalStateException("made for the picture"), () -> { })));
        Card scores = new Card("Bars", "clickable", bars("critical"));
        HBox top = row(new Card("Controls", "every one in its place", form), scores);
        VBox.setVgrow(states, Priority.ALWAYS);
        return new VBox(12, top, states);
    }

    private static HBox row(Region... cards) {
        HBox row = new HBox(12, cards);
        for (Region card : cards) {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(100);
        }
        return row;
    }

    private static BarList bars(String colour) {
        return new BarList(List.of(new Bar("svc_backup", 96, "96", colour), new Bar("FILESRV2", 81, "81", colour),
            new Bar("198.51.100.50", 77, "77", colour), new Bar("new pair user–address", 64, "64", colour), new Bar("carol", 42, "42", colour),
            new Bar("WEB1", 38, "38", colour), new Bar("bob", 0, "0", colour)), bar -> { });
    }

    private static Tab tab(String title, Node content) {
        return new Tab(title, content);
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }
}
