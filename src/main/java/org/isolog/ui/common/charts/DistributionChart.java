package org.isolog.ui.common.charts;

import static org.isolog.ui.common.Texts.text;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.isolog.ui.common.NumberText;

/**
 * How many events have which score (by powers of ten, since the interesting ones are few), and the alert threshold as a line
 * that is dragged or moved by the arrow keys (Shift: in larger steps) and says how many events are on each side.
 */
public final class DistributionChart extends ChartPane {
    private static final double STEP = 0.005;
    private static final double LARGE_STEP = 0.05;
    private static final int BINS = 100;

    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0.5);
    private ScoreDistribution distribution = ScoreDistribution.of(new float[0]);
    private long[] bins = new long[BINS];
    private Plot plot = new Plot(0, 0, 1, 1);
    private DoubleConsumer onThreshold = value -> { };
    private boolean dragging;

    public DistributionChart() {
        super(text("chart.distribution-help"));
        setPrefSize(400, 160);
        setFocusTraversable(true);
        setCursor(Cursor.H_RESIZE);
        threshold.subscribe(value -> redraw());
        setOnMousePressed(this::onPressed);
        setOnMouseDragged(this::onDragged);
        setOnMouseReleased(event -> onReleased());
        setOnKeyPressed(this::onKey);
    }

    public void setDistribution(ScoreDistribution newDistribution) {
        distribution = newDistribution;
        bins = newDistribution.bins(BINS);
        redraw();
    }

    /** Follows the line while it is dragged; 0..1. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** @param action takes the threshold when the user lets the line go or presses a key */
    public void setOnThreshold(DoubleConsumer action) {
        onThreshold = action;
    }

    /** The words at the two sides of the line. */
    String sides() {
        int alerts = distribution.atLeast(threshold.get());
        return text("chart.below", distribution.size() - alerts) + " | " + text("chart.above", alerts);
    }

    @Override
    void draw(Pen pen, double width, double height) {
        if (distribution.size() == 0) {
            pen.middle(ChartColor.MUTED, text("chart.no-data"), width / 2, height / 2);
            return;
        }
        long most = 1;
        for (long bin : bins) {
            most = Math.max(most, bin);
        }
        CountAxis axis = new CountAxis(most, true, 0);
        double header = pen.lineHeight() * 1.4;
        Plot inside = Plot.inside(width, height, axis.labelWidth(pen), pen.lineHeight());
        plot = new Plot(inside.left(), header, inside.right() - 6, inside.bottom());
        axis.draw(pen, plot);
        drawBins(pen, axis);
        for (int i = 0; i <= 4; i++) {
            pen.middle(ChartColor.MUTED, NumberText.score(i / 4.0), Math.min(plot.x(i / 4.0), width - pen.width("0.00") / 2), plot.bottom() + 4 + pen.lineHeight() / 2);
        }
        drawThreshold(pen);
    }

    private void drawBins(Pen pen, CountAxis axis) {
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] > 0) {
                double left = plot.x((double) i / bins.length);
                double width = plot.x((i + 1.0) / bins.length) - left;
                double top = plot.y(axis.share(bins[i]));
                boolean alert = (i + 0.5) / bins.length >= threshold.get();
                pen.fill(alert ? ChartColor.HIGH : ChartColor.USUAL, left, top, width - (width > 4 ? 1 : 0), plot.bottom() - top);
            }
        }
    }

    private void drawThreshold(Pen pen) {
        double x = plot.x(threshold.get());
        pen.vertical(ChartColor.ACCENT, x, plot.top() - 4, plot.bottom(), 2);
        pen.dot(ChartColor.ACCENT, x, plot.top() - 4, 5);
        int alerts = distribution.atLeast(threshold.get());
        String below = text("chart.below", distribution.size() - alerts);
        String above = text("chart.above", alerts);
        String value = text("chart.threshold", NumberText.decimal(threshold.get(), 3));
        double y = pen.lineHeight() * 0.55;
        double left = pen.width(value + "  " + below) + 14;
        // The words stay beside the line as long as there is room, and never leave the chart.
        double room = pen.width(above) + 14;
        double at = Math.clamp(x, plot.left() + left - 14, Math.max(plot.left() + left - 14, plot.right() - room));
        pen.right(ChartColor.MUTED, value + "  " + below, at - 12, y);
        pen.left(ChartColor.HIGH, above, at + 12, y);
    }

    private void onPressed(MouseEvent event) {
        requestFocus();
        if (distribution.size() > 0 && event.isPrimaryButtonDown()) {
            dragging = true;
            move(plot.shareOf(event.getX()));
        }
    }

    private void onDragged(MouseEvent event) {
        if (dragging) {
            move(plot.shareOf(event.getX()));
        }
    }

    private void onReleased() {
        if (dragging) {
            dragging = false;
            onThreshold.accept(threshold.get());
        }
    }

    private void onKey(KeyEvent event) {
        double step = event.isShiftDown() ? LARGE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> move(threshold.get() - step);
            case RIGHT -> move(threshold.get() + step);
            default -> {
                return;
            }
        }
        onThreshold.accept(threshold.get());
        event.consume();
    }

    // Whole steps: a threshold that can be written down.
    private void move(double value) {
        threshold.set(Math.clamp(Math.round(value / STEP) * STEP, 0, 1));
    }
}
