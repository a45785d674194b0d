package org.isolog.ui.common.charts;

import static org.isolog.ui.common.Texts.text;

import java.time.Instant;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.isolog.core.Severity;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.TimeText;

/**
 * Score over time, coloured by severity, with the alert threshold. A click, or arrows and Enter, choose the highest point
 * of a pixel column.
 */
public final class ScoreTimeChart extends ChartPane {
    private static final int REACH = 4;

    private final TimeText times;
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", Double.NaN);
    private ScoreSeries series = ScoreSeries.empty();
    private ScoreColumns columns = new ScoreColumns(1);
    private boolean stale = true;
    private Plot plot = new Plot(0, 0, 1, 1);
    private IntConsumer onChosen = index -> { };
    private int cursor = -1;

    public ScoreTimeChart(TimeText times) {
        super(text("chart.score-time-help"));
        this.times = times;
        setPrefSize(600, 160);
        setFocusTraversable(true);
        threshold.subscribe(value -> redraw());
        times.zoneProperty().subscribe(zone -> redraw());
        setOnMouseMoved(this::onMoved);
        setOnMouseClicked(event -> choose(nearest(event.getX())));
        setOnKeyPressed(this::onKey);
    }

    public void setSeries(ScoreSeries newSeries) {
        series = newSeries;
        stale = true;
        cursor = -1;
        redraw();
    }

    /** The score from which on an event is an alert; NaN for no line. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** @param action takes the index of the chosen point in the series */
    public void setOnChosen(IntConsumer action) {
        onChosen = action;
    }

    @Override
    void draw(Pen pen, double width, double height) {
        if (series.size() == 0) {
            pen.middle(ChartColor.MUTED, text("chart.no-data"), width / 2, height / 2);
            return;
        }
        plot = Plot.inside(width, height, pen.width("0.00") + 10, pen.lineHeight());
        ScoreAxis.draw(pen, plot);
        int wanted = Math.max(1, (int) plot.width() / 2);
        if (stale || columns.size() != wanted) {
            columns = series.perColumn(wanted);
            stale = false;
        }
        for (Severity severity : Severity.values()) {
            drawPoints(pen, severity);
        }
        drawTimes(pen);
        if (!Double.isNaN(threshold.get())) {
            pen.dashed(ChartColor.MEDIUM, plot.left(), plot.right(), plot.y(threshold.get()));
            pen.onCard(ChartColor.MEDIUM, text("chart.threshold", NumberText.score(threshold.get())), plot.right() - 4, plot.y(threshold.get()) - 9);
        }
        if (isFocusVisible() && cursor >= 0) {
            pen.vertical(ChartColor.ACCENT, x(cursor), plot.top(), plot.bottom(), 1);
        }
    }

    private void drawPoints(Pen pen, Severity severity) {
        double size = 2 + severity.ordinal() * 0.6;
        for (int c = 0; c < columns.size(); c++) {
            if (columns.has(c, severity)) {
                double top = plot.y(columns.high(c, severity));
                double bottom = plot.y(columns.low(c, severity));
                pen.fill(ChartColor.of(severity), x(c) - size / 2, top - size / 2, size, bottom - top + size);
            }
        }
    }

    private void drawTimes(Pen pen) {
        Instant from = Instant.ofEpochMilli(series.times()[0]);
        Instant to = Instant.ofEpochMilli(series.times()[series.size() - 1]);
        double length = Math.max(1, to.toEpochMilli() - from.toEpochMilli());
        for (TimeTicks.Tick tick : TimeTicks.between(from, to, times.zone(), (int) (plot.width() / 80))) {
            double half = pen.width(tick.label()) / 2;
            double x = plot.x((tick.time().toEpochMilli() - from.toEpochMilli()) / length);
            pen.middle(ChartColor.MUTED, tick.label(), Math.clamp(x, plot.left() + half - 2, plot.right() - half), plot.bottom() + 4 + pen.lineHeight() / 2);
        }
    }

    private double x(int column) {
        return plot.left() + (column + 0.5) * plot.width() / columns.size();
    }

    /** The column near the place whose best point is highest; -1 if there is none. */
    private int nearest(double x) {
        int middle = (int) (plot.shareOf(x) * (columns.size() - 1));
        int found = -1;
        for (int c = Math.max(0, middle - REACH); c <= Math.min(columns.size() - 1, middle + REACH); c++) {
            int best = columns.best(c);
            if (best >= 0 && (found < 0 || series.scores()[best] > series.scores()[columns.best(found)])) {
                found = c;
            }
        }
        return found;
    }

    private void onMoved(MouseEvent event) {
        int column = series.size() == 0 ? -1 : nearest(event.getX());
        if (column < 0) {
            hideTip();
        } else {
            showTip(words(column), event.getX(), event.getY());
        }
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || series.size() == 0) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case ENTER -> choose(cursor);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        for (int c = cursor + by; c >= 0 && c < columns.size(); c += by) {
            if (columns.best(c) >= 0) {
                cursor = c;
                showTip(words(c), x(c), plot.y(series.scores()[columns.best(c)]));
                redraw();
                return;
            }
        }
    }

    private void choose(int column) {
        if (column >= 0 && columns.best(column) >= 0) {
            onChosen.accept(columns.best(column));
        }
    }

    private String words(int column) {
        int best = columns.best(column);
        return times.fullWithZone(Instant.ofEpochMilli(series.times()[best])) + "\n" + Severity.values()[series.severities()[best]].word()
            + "  " + NumberText.score(series.scores()[best]) + "\n" + text("chart.events", columns.count(column));
    }
}
