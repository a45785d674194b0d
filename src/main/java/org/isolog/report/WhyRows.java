package org.isolog.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The contributions of one anomaly as bars that start where the one before ended, from base to score on an axis of 0..1: what
 * is seen adds up. The weakest are one row together.
 */
public final class WhyRows {
    /** Width of the axis in units of the drawing. */
    public static final int WIDTH = 240;
    private static final int LISTED = 8;
    private static final double LEAST_WIDTH = 1.5;

    private WhyRows() {
    }

    /** @param without the score if this alone were as usual; NaN if not known */
    public record Row(String words, double points, double without, double x, double width) {
    }

    public static List<Row> of(ReportData.Anomaly anomaly) {
        List<Row> rows = new ArrayList<>();
        double at = anomaly.base();
        int listed = anomaly.why().size() <= LISTED + 1 ? anomaly.why().size() : LISTED;
        for (ReportData.Why why : anomaly.why().subList(0, listed)) {
            rows.add(row(VisibleText.line(why.words(), 400), why.contribution().points(), why.contribution().without(), at));
            at += why.contribution().points();
        }
        List<ReportData.Why> rest = anomaly.why().subList(listed, anomaly.why().size());
        if (!rest.isEmpty()) {
            double points = rest.stream().mapToDouble(why -> why.contribution().points()).sum();
            rows.add(row(Words.count(rest.size()) + " weaker reasons together", points, Double.NaN, at));
        }
        return rows;
    }

    private static Row row(String words, double points, double without, double at) {
        double width = Math.max(LEAST_WIDTH, Math.abs(points) * WIDTH);
        return new Row(words, points, without, Math.min(at, at + points) * WIDTH, width);
    }
}
