package org.isolog.ui.common.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.isolog.core.Timeline;
import org.isolog.testkit.Fx;
import org.isolog.testkit.Robo;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.TimeText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartRobotTest {
    private static final Instant START = Instant.parse("2025-12-11T00:00:00Z");
    private final List<String> calls = new ArrayList<>();
    private Stage stage;
    private Robo robo;

    private void show(ChartPane chart) {
        Theme theme = Fx.get(() -> new Theme(false));
        stage = Fx.show(() -> new StackPane(chart), theme, 800, 300);
        robo = new Robo(stage);
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    private static TimelineChart timeline() {
        return Fx.get(() -> {
            List<Timeline.Bucket> buckets = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                buckets.add(new Timeline.Bucket(START.plus(Duration.ofHours(i)), new long[] {10, 1, 0, 0, i == 12 ? 2 : 0}));
            }
            TimelineChart chart = new TimelineChart(new TimeText());
            chart.setTimeline(new Timeline(Duration.ofHours(1), buckets, 0));
            return chart;
        });
    }

    @Test
    void dragSelectsWholeBucketsAndAClickClears() {
        TimelineChart chart = timeline();
        chart.setOnSelected((from, to) -> calls.add(from + " " + to));
        chart.setOnCleared(() -> calls.add("cleared"));
        show(chart);
        robo.drag(chart, new Point2D(0.55, 0.5), new Point2D(0.70, 0.5));
        assertThat(calls).containsExactly("2025-12-11T12:00:00Z 2025-12-11T17:00:00Z");
        robo.click(chart);
        assertThat(calls).hasSize(2).endsWith("cleared");
    }

    @Test
    void arrowsAndEnterSelectABucket() {
        TimelineChart chart = timeline();
        chart.setOnSelected((from, to) -> calls.add(from + " " + to));
        show(chart);
        Fx.run(chart::requestFocus);
        robo.keys(KeyCode.RIGHT).keys(KeyCode.RIGHT).keys(KeyCode.SHIFT, KeyCode.RIGHT).keys(KeyCode.ENTER);
        assertThat(calls).containsExactly("2025-12-11T01:00:00Z 2025-12-11T03:00:00Z");
    }

    @Test
    void hoverTellsTheCounts() {
        TimelineChart chart = timeline();
        show(chart);
        robo.move(chart, 0.54, 0.5);
        assertThat(Fx.get(chart::shownTip)).isEqualTo("2025-12-11 12:00:00 – 2025-12-11 13:00:00 UTC\n13 events\nCritical  2\nLow  1");
    }

    @Test
    void draggingTheThresholdTellsTheSides() {
        DistributionChart chart = Fx.get(DistributionChart::new);
        chart.setDistribution(ScoreDistribution.of(new float[] {0.1f, 0.2f, 0.3f, 0.4f, 0.9f}));
        chart.setOnThreshold(value -> calls.add("chosen"));
        show(chart);
        robo.drag(chart, new Point2D(0.5, 0.5), new Point2D(0.98, 0.5));
        assertThat(chart.thresholdProperty().get()).isGreaterThan(0.9);
        assertThat(chart.sides()).isEqualTo("5 usual | 0 flagged");
        robo.drag(chart, new Point2D(0.9, 0.5), new Point2D(0.6, 0.5));
        assertThat(chart.sides()).isEqualTo("4 usual | 1 flagged");
        assertThat(calls).containsExactly("chosen", "chosen");
    }

    @Test
    void arrowsMoveTheThreshold() {
        DistributionChart chart = Fx.get(DistributionChart::new);
        chart.setDistribution(ScoreDistribution.of(new float[] {0.1f, 0.9f}));
        chart.setOnThreshold(value -> calls.add(String.valueOf(value)));
        show(chart);
        Fx.run(chart::requestFocus);
        robo.keys(KeyCode.RIGHT).keys(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(calls).containsExactly("0.505", "0.455");
    }

    @Test
    void poisonLineFollowsKeys() {
        PoisonCurve curve = Fx.get(() -> new PoisonCurve("copies"));
        curve.setSeries(List.of(new PoisonCurve.Series("no defence", ChartColor.CRITICAL,
            List.of(new PoisonCurve.Point(0, 0.9, true), new PoisonCurve.Point(100, 0.4, false)))));
        curve.setOnCopies(value -> calls.add(String.valueOf(value)));
        show(curve);
        Fx.run(curve::requestFocus);
        robo.keys(KeyCode.SHIFT, KeyCode.RIGHT).keys(KeyCode.LEFT);
        assertThat(calls).containsExactly("10.0", "9.0");
    }

    @Test
    void aShareCurveTellsWhereItsNearestPointsLie() {
        ShareCurve curve = Fx.get(() -> new ShareCurve("ROC", "false", true));
        Fx.run(() -> curve.setSeries(List.of(
            new ShareCurve.Series("Rates", ChartColor.MEDIUM, List.of(new ShareCurve.Point(0, 0), new ShareCurve.Point(0.48, 0.7), new ShareCurve.Point(1, 1))),
            new ShareCurve.Series("nothing", ChartColor.ACCENT, List.of()))));
        show(curve);
        robo.move(curve, 0.5, 0.5);
        assertThat(Fx.get(curve::shownTip)).isEqualTo("Rates  0.70 @ 0.48");
    }

    @Test
    void savesAPicture(@TempDir Path folder) {
        TimelineChart chart = timeline();
        show(chart);
        Fx.run(() -> chart.saveAsPng(folder.resolve("timeline.png")));
        assertThat(folder.resolve("timeline.png")).isNotEmptyFile();
    }
}
