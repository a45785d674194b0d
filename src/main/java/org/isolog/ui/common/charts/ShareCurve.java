package org.isolog.ui.common.charts;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.scene.input.MouseEvent;
import org.isolog.ui.common.NumberText;

/** Curves of one share by another, both from 0 to 1, such as ROC and precision by recall; under the mouse it says where the nearest point lies. */
public final class ShareCurve extends ChartPane {
    private static final int TICKS = 4;

    private final String xLabel;
    private final boolean diagonal;
    private List<Series> series = List.of();
    private Plot plot = new Plot(0, 0, 1, 1);

    /**
     * One curve; the last one lies on top.
     *
     * @param points from left to right
     */
    public record Series(String label, ChartColor color, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** Both 0..1. */
    public record Point(double x, double y) {
    }

    /**
     * @param help     what is shown, for those who do not see it
     * @param xLabel   what lies along the axis below
     * @param diagonal whether the line of pure chance is drawn
     */
    public ShareCurve(String help, String xLabel, boolean diagonal) {
        super(help);
        this.xLabel = xLabel;
        this.diagonal = diagonal;
        setPrefSize(320, 280);
        setOnMouseMoved(this::tell);
    }

    public void setSeries(List<Series> newSeries) {
        series = List.copyOf(newSeries);
        redraw();
    }

    @Override
    void draw(Pen pen, double width, double height) {
        if (series.stream().allMatch(each -> each.points().isEmpty())) {
            pen.middle(ChartColor.MUTED, text("chart.no-data"), width / 2, height / 2);
            return;
        }
        Plot inside = Plot.inside(width, height - pen.lineHeight(), pen.width("0.00") + 10, pen.lineHeight());
        plot = new Plot(inside.left(), inside.top(), inside.right() - 12, inside.bottom());
        ScoreAxis.draw(pen, plot);
        for (int i = 0; i <= TICKS; i++) {
            double share = (double) i / TICKS;
            pen.middle(ChartColor.MUTED, NumberText.score(share), plot.x(share), plot.bottom() + 5 + pen.lineHeight() / 2);
        }
        pen.middle(ChartColor.MUTED, xLabel, plot.left() + plot.width() / 2, height - pen.lineHeight() / 2);
        if (diagonal) {
            pen.curve(ChartColor.LINE, new double[] {plot.x(0), plot.x(1)}, new double[] {plot.y(0), plot.y(1)});
        }
        for (Series each : series) {
            double[] xs = each.points().stream().mapToDouble(point -> plot.x(point.x())).toArray();
            double[] ys = each.points().stream().mapToDouble(point -> plot.y(point.y())).toArray();
            pen.curve(each.color(), xs, ys);
        }
        double y = plot.bottom() - series.size() * pen.lineHeight() * 1.2;
        for (Series each : series) {
            pen.onCard(each.color(), each.label(), plot.right() - 8, y);
            y += pen.lineHeight() * 1.2;
        }
    }

    private void tell(MouseEvent event) {
        double x = plot.shareOf(event.getX());
        StringBuilder words = new StringBuilder();
        for (Series each : series) {
            Point nearest = nearest(each.points(), x);
            if (nearest != null) {
                words.append(words.isEmpty() ? "" : "\n").append(each.label()).append("  ").append(NumberText.score(nearest.y()))
                    .append(" @ ").append(NumberText.score(nearest.x()));
            }
        }
        if (!words.isEmpty()) {
            showTip(words.toString(), event.getX(), event.getY());
        }
    }

    private static Point nearest(List<Point> points, double x) {
        Point nearest = null;
        for (Point point : points) {
            if (nearest == null || Math.abs(point.x() - x) < Math.abs(nearest.x() - x)) {
                nearest = point;
            }
        }
        return nearest;
    }
}
