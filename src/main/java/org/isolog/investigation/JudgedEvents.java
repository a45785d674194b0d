package org.isolog.investigation;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.detect.AlertUnits;
import org.isolog.detect.GroupBootstrap;
import org.isolog.detect.GroupBootstrap.Interval;
import org.isolog.detect.GroupBootstrap.Intervals;
import org.isolog.detect.LabelledRanking;
import org.isolog.detect.ScoredEvents;
import org.isolog.investigation.LogEvaluation.Figure;
import org.isolog.investigation.LogEvaluation.Figures;
import org.isolog.investigation.LogEvaluation.Level;
import org.isolog.investigation.LogEvaluation.Row;

/** Scored events with their labels, as events and as the units that alerts are counted in. */
final class JudgedEvents {
    private static final int MOST_DRAWS = 400;
    private static final int LEAST_DRAWS = 50;
    /** Numbers that all draws together may hold, four bytes each. */
    private static final int DRAWN = 20_000_000;

    private final boolean[] labels;
    private final boolean[] flags;
    private final double[] scores;
    private final int[] unitOf;
    private final boolean[] unitLabels;
    private final boolean[] unitFlags;

    /** @param unitsOfRows of all events of the case @param rows the scored ones, in the order of scores and labels */
    JudgedEvents(ScoredEvents scored, boolean[] labels, AlertUnits unitsOfRows, int[] rows) {
        Scores all = scored.scores();
        this.labels = labels;
        flags = new boolean[rows.length];
        scores = new double[rows.length];
        unitOf = new int[rows.length];
        Int2IntOpenHashMap dense = new Int2IntOpenHashMap();
        for (int i = 0; i < rows.length; i++) {
            flags[i] = all.flagged(i);
            scores[i] = all.score(i);
            int next = dense.size();
            unitOf[i] = dense.computeIfAbsent(unitsOfRows.of(rows[i]), unseen -> next);
        }
        unitLabels = any(labels, dense.size());
        unitFlags = any(flags, dense.size());
    }

    private boolean[] any(boolean[] ofEvents, int units) {
        boolean[] ofUnits = new boolean[units];
        for (int i = 0; i < ofEvents.length; i++) {
            ofUnits[unitOf[i]] |= ofEvents[i];
        }
        return ofUnits;
    }

    int units() {
        return unitLabels.length;
    }

    int malicious() {
        return count(labels);
    }

    int maliciousUnits() {
        return count(unitLabels);
    }

    int alerts() {
        return count(unitFlags);
    }

    private static int count(boolean[] marks) {
        return (int) IntStream.range(0, marks.length).filter(i -> marks[i]).count();
    }

    /** The figures of the combined score and of each channel, of events, then of units. */
    List<Row> rows(List<Channel> channels, double[][] bits, EvaluateLogs.Request request, double days, Progress progress) {
        GroupBootstrap bootstrap = new GroupBootstrap(units(), Math.clamp(DRAWN / units(), LEAST_DRAWS, MOST_DRAWS), request.settings().seed());
        int[] at = request.at().stream().mapToInt(Integer::intValue).toArray();
        List<Row> rows = new ArrayList<>();
        for (Level level : Level.values()) {
            boolean events = level == Level.EVENTS;
            double[] combined = events ? scores : strongest(scores);
            rows.add(row(level, null, ranking(level, combined, events ? flags : unitFlags), new Measure(bootstrap, at, days, progress)));
            for (int channel = 0; channel < channels.size(); channel++) {
                double[] ofUnits = strongest(bits[channel]);
                double[] ofLevel = events ? bits[channel] : ofUnits;
                boolean[] alerts = atLeast(ofLevel, threshold(ofUnits));
                rows.add(row(level, channels.get(channel), ranking(level, ofLevel, alerts), new Measure(bootstrap, at, days, progress)));
            }
        }
        return rows;
    }

    private record Measure(GroupBootstrap bootstrap, int[] at, double days, Progress progress) {
    }

    private static Row row(Level level, Channel channel, LabelledRanking ranking, Measure measure) {
        measure.progress.checkCancelled();
        Intervals drawn = measure.bootstrap.of(ranking, measure.at, measure.progress);
        Figures figures = new Figures(figure(drawn.rocAuc(), 1), figure(drawn.averagePrecision(), 1),
                drawn.precisionAt().stream().map(interval -> figure(interval, 1)).toList(), figure(drawn.precision(), 1),
                figure(drawn.recall(), 1), figure(drawn.f1(), 1), figure(drawn.falseAlarms(), measure.days));
        return new Row(level, channel, figures, points(ranking.roc()), points(ranking.precisionRecall()));
    }

    private static Figure figure(Interval interval, double divisor) {
        return new Figure(interval.value() / divisor, interval.low() / divisor, interval.high() / divisor);
    }

    private static List<LogEvaluation.Point> points(List<LabelledRanking.Point> curve) {
        return curve.stream().map(point -> new LogEvaluation.Point(point.x(), point.y())).toList();
    }

    private LabelledRanking ranking(Level level, double[] ofLevel, boolean[] alerts) {
        return level == Level.EVENTS ? new LabelledRanking(ofLevel, labels, alerts, unitOf)
                : new LabelledRanking(ofLevel, unitLabels, alerts, IntStream.range(0, units()).toArray());
    }

    private double[] strongest(double[] ofEvents) {
        double[] ofUnits = new double[units()];
        Arrays.fill(ofUnits, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < ofEvents.length; i++) {
            ofUnits[unitOf[i]] = Math.max(ofUnits[unitOf[i]], ofEvents[i]);
        }
        return ofUnits;
    }

    /** What as many units reach as the combined score made alerts. */
    private double threshold(double[] ofUnits) {
        double[] ascending = ofUnits.clone();
        Arrays.sort(ascending);
        return alerts() == 0 ? Double.POSITIVE_INFINITY : ascending[ascending.length - alerts()];
    }

    private static boolean[] atLeast(double[] bits, double threshold) {
        boolean[] alerts = new boolean[bits.length];
        for (int i = 0; i < bits.length; i++) {
            alerts[i] = bits[i] > 0 && bits[i] >= threshold;
        }
        return alerts;
    }
}
