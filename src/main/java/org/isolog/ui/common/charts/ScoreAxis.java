package org.isolog.ui.common.charts;

import org.isolog.ui.common.NumberText;

/** An axis of scores from 0 to 1 with quarters. */
final class ScoreAxis {
    private ScoreAxis() {
    }

    static void draw(Pen pen, Plot plot) {
        int parts = plot.height() >= 90 ? 4 : 2;
        for (int i = 0; i <= parts; i++) {
            double score = (double) i / parts;
            pen.horizontal(ChartColor.LINE, plot.left(), plot.right(), plot.y(score));
            pen.right(ChartColor.MUTED, NumberText.score(score), plot.left() - 7, plot.y(score));
        }
    }
}
