package org.isolog.ui.common.charts;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.isolog.ui.common.NumberText;

/**
 * Score of an attack as copies of it are added to the training data, one curve a defence, with the alert threshold and a line
 * at the chosen number of copies, which follows a drag and the arrow keys.
 */
public final class PoisonCurve extends ChartPane {
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", Double.NaN);
    private final DoubleProperty copies = new SimpleDoubleProperty(this, "copies");
    private final String xLabel;
    private static final double POINT_RADIUS = 3.5;
    private static final double CHOSEN_RADIUS = 5.5;

    private List<Series> series = List.of();
    private Plot plot = new Plot(0, 0, 1, 1);
    private DoubleConsumer onCopies = value -> { };

    /**
     * One curve.
     *
     * @param points in ascending copies; at least one
     */
    public record Series(String label, ChartColor color, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }

        /** The score between the points, along the straight line that is drawn. */
        double at(double copies) {
            for (int i = 1; i < points.size(); i++) {
                Point before = points.get(i - 1);
                Point after = points.get(i);
                if (copies <= after.copies()) {
                    double share = Math.max(0, copies - before.copies()) / Math.max(1e-9, after.copies() - before.copies());
                    return before.score() + share * (after.score() - before.score());
                }
            }
            return points.getLast().score();
        }
    }

    /** Copies in the training data, the score of the attack then, 0..1, and whether it was an alert: a filled point, else a hollow one. */
    public record Point(double copies, double score, boolean alert) {
    }

    /** @param xLabel what the copies are, below the axis */
    public PoisonCurve(String xLabel) {
        super(text("chart.poison-help"));
        this.xLabel = xLabel;
        setPrefSize(600, 320);
        setFocusTraversable(true);
        threshold.subscribe(value -> redraw());
        copies.subscribe(value -> redraw());
        setOnMousePressed(event -> {
            requestFocus();
            moveTo(event);
        });
        setOnMouseDragged(this::moveTo);
        setOnMouseMoved(event -> showTip(words(copiesAt(event)), event.getX(), event.getY()));
        setOnKeyPressed(this::onKey);
    }

    public void setSeries(List<Series> newSeries) {
        series = List.copyOf(newSeries);
        redraw();
    }

    /** The alert threshold; NaN for no line. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Where the line stands. */
    public DoubleProperty copiesProperty() {
        return copies;
    }

    /** @param action takes the whole number of copies that the user moved the line to */
    public void setOnCopies(DoubleConsumer action) {
        onCopies = action;
    }

    @Override
    void draw(Pen pen, double width, double height) {
        if (series.isEmpty()) {
            pen.middle(ChartColor.MUTED, text("chart.no-data"), width / 2, height / 2);
            return;
        }
        Plot inside = Plot.inside(width, height - pen.lineHeight(), pen.width("0.00") + 10, pen.lineHeight());
        plot = new Plot(inside.left(), inside.top(), inside.right() - 10, inside.bottom());
        ScoreAxis.draw(pen, plot);
        double[] ticks = Ticks.upTo(most(), 4);
        for (double tick : ticks) {
            if (tick <= most()) {
                pen.middle(ChartColor.MUTED, NumberText.brief(tick), plot.x(tick / most()), plot.bottom() + 5 + pen.lineHeight() / 2);
            }
        }
        pen.middle(ChartColor.MUTED, xLabel, plot.left() + plot.width() / 2, height - pen.lineHeight() / 2);
        if (!Double.isNaN(threshold.get())) {
            pen.dashed(ChartColor.MEDIUM, plot.left(), plot.right(), plot.y(threshold.get()));
        }
        pen.vertical(ChartColor.ACCENT, plot.x(Math.min(1, copies.get() / most())), plot.top(), plot.bottom(), 1);
        series.forEach(each -> drawCurve(pen, each));
        drawLabels(pen);
    }

    private void drawCurve(Pen pen, Series each) {
        double[] xs = each.points().stream().mapToDouble(point -> plot.x(point.copies() / most())).toArray();
        double[] ys = each.points().stream().mapToDouble(point -> plot.y(point.score())).toArray();
        pen.curve(each.color(), xs, ys);
        for (int i = 0; i < xs.length; i++) {
            pen.dot(each.color(), xs[i], ys[i], POINT_RADIUS);
            if (!each.points().get(i).alert()) {
                pen.dot(ChartColor.CARD, xs[i], ys[i], POINT_RADIUS - 1.5);
            }
        }
        double at = Math.min(copies.get(), most());
        pen.dot(each.color(), plot.x(at / most()), plot.y(each.at(at)), CHOSEN_RADIUS);
        if (each.points().stream().anyMatch(point -> point.copies() == at && !point.alert())) {
            pen.dot(ChartColor.CARD, plot.x(at / most()), plot.y(each.at(at)), CHOSEN_RADIUS - 2);
        }
    }

    // Labels sit above the right end of their line; one that would cover another goes below its line instead.
    private void drawLabels(Pen pen) {
        double[] taken = new double[series.size() + 1];
        int count = 0;
        for (Series each : series) {
            double line = plot.y(each.points().getLast().score());
            double y = free(taken, count, line - 11, pen.lineHeight()) ? line - 11 : line + 12;
            pen.onCard(each.color(), each.label(), plot.right() - 6, Math.max(y, plot.top() + 4));
            taken[count++] = y;
        }
        if (!Double.isNaN(threshold.get())) {
            double line = plot.y(threshold.get());
            double y = free(taken, count, line - 11, pen.lineHeight()) ? line - 11 : line + 12;
            pen.onCard(ChartColor.MEDIUM, text("chart.threshold", NumberText.score(threshold.get())), plot.right() - 6, y);
        }
    }

    private static boolean free(double[] taken, int count, double y, double height) {
        for (int i = 0; i < count; i++) {
            if (Math.abs(taken[i] - y) < height) {
                return false;
            }
        }
        return true;
    }

    private double most() {
        return Math.max(1, series.stream().mapToDouble(each -> each.points().getLast().copies()).max().orElse(1));
    }

    private double copiesAt(MouseEvent event) {
        return Math.round(plot.shareOf(event.getX()) * most());
    }

    private void moveTo(MouseEvent event) {
        if (event.isPrimaryButtonDown() && !series.isEmpty()) {
            choose(copiesAt(event));
        }
    }

    private void onKey(KeyEvent event) {
        double step = event.isShiftDown() ? 10 : 1;
        switch (event.getCode()) {
            case LEFT -> choose(copies.get() - step);
            case RIGHT -> choose(copies.get() + step);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(double value) {
        copies.set(Math.clamp(value, 0, most()));
        onCopies.accept(copies.get());
    }

    private String words(double at) {
        StringBuilder words = new StringBuilder(text("chart.copies", (long) at));
        series.forEach(each -> words.append('\n').append(each.label()).append("  ").append(NumberText.score(each.at(at))));
        return words.toString();
    }
}
