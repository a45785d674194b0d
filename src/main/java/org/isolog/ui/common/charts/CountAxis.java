package org.isolog.ui.common.charts;

import org.isolog.ui.common.NumberText;

/** An axis of counts from 0, in equal steps or by powers of ten. */
final class CountAxis {
    private final double[] ticks;
    private final boolean log;

    CountAxis(double most, boolean log, int wanted) {
        this.log = log;
        ticks = log ? Ticks.powersUpTo(most) : Ticks.upTo(Math.max(1, most), wanted);
    }

    /** Where a count is, 0..1 of the height. */
    double share(double count) {
        double top = ticks[ticks.length - 1];
        return log ? Math.log1p(count) / Math.log1p(top) : count / top;
    }

    double labelWidth(Pen pen) {
        double widest = 0;
        for (double tick : ticks) {
            widest = Math.max(widest, pen.width(NumberText.brief(tick)));
        }
        return widest + 10;
    }

    /** Lines across the plot and the numbers beside them. */
    void draw(Pen pen, Plot plot) {
        double lastLabel = Double.MAX_VALUE;
        for (double tick : ticks) {
            double y = plot.y(share(tick));
            pen.horizontal(ChartColor.LINE, plot.left(), plot.right(), y);
            if (lastLabel - y >= pen.lineHeight()) {
                pen.right(ChartColor.MUTED, NumberText.brief(tick), plot.left() - 7, y);
                lastLabel = y;
            }
        }
    }
}
