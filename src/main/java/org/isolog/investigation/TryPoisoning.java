package org.isolog.investigation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.detect.BoundModel;
import org.isolog.detect.DetectionModel;
import org.isolog.detect.DetectionTrainer;
import org.isolog.features.columns.EventColumns;

/**
 * Shows how copies of an attack in the training data blind the detector: a throw-away model is trained on the events of the case with so
 * many copies of one of them, and the case's own events are scored with it. Neither the case nor its models change.
 *
 * <p>The copies are spread evenly over the time of the log, as a patient attacker would drip them.
 */
public final class TryPoisoning {
    private static final int TOP = 5;

    private final Investigation investigation;

    public TryPoisoning(Investigation investigation) {
        this.investigation = investigation;
    }

    /**
     * What one number of copies did.
     *
     * @param rank      of the attack event among the case's own events, 1 is the most anomalous
     * @param flagged   whether it is still an alert
     * @param threshold least score of an alert in this model
     * @param top       the first ranks of the case's own events
     */
    public record Point(int copies, double score, int rank, boolean flagged, double threshold, List<Ranked> top) {
        public Point {
            top = List.copyOf(top);
        }
    }

    /** One event in the order of its scores. @param flagged whether it is part of an alert of this model */
    public record Ranked(int rank, long eventId, double score, boolean flagged) {
    }

    /**
     * One point for each number of copies, in their order.
     *
     * @param eventId the attack
     * @param copies  each 0 or more
     */
    public List<Point> run(long eventId, List<Integer> copies, DetectionSettings settings, Progress progress) {
        EventColumns events = investigation.memory().columns(settings.preset(), progress);
        int row = events.rowOf(eventId);
        if (row < 0) {
            throw new IsologException("EVENT-UNKNOWN", "There is no event " + eventId + " in this case; it has events 1 to " + events.rows() + ".");
        }
        List<Point> points = new ArrayList<>();
        for (int count : copies) {
            if (count < 0 || count > 1_000_000) {
                throw new IsologException("COPIES", "The number of copies must be 0 to 1,000,000, not " + count + ".");
            }
            progress.checkCancelled();
            EventColumns poisoned = events.withCopies(row, times(events, count));
            DetectionModel model = DetectionTrainer.train(poisoned, settings, progress).model();
            points.add(point(count, row, model.bind(events, progress), progress));
            progress.report(points.size(), copies.size());
        }
        return points;
    }

    private static long[] times(EventColumns events, int count) {
        int[] order = events.inTimeOrder();
        long[] times = new long[count];
        if (order.length == 0) {
            Arrays.fill(times, EventColumns.NO_TIME);
            return times;
        }
        long first = events.time(order[0]);
        long span = events.time(order[order.length - 1]) - first;
        for (int i = 0; i < count; i++) {
            times[i] = first + Math.round((double) span * i / count);
        }
        return times;
    }

    private static Point point(int copies, int row, BoundModel bound, Progress progress) {
        var scored = bound.score(progress);
        Scores scores = scored.scores();
        double own = scores.score(row);
        int rank = 1;
        for (int other = 0; other < scores.size(); other++) {
            rank += scores.score(other) > own ? 1 : 0;
        }
        List<Integer> top = IntStream.range(0, scores.size()).boxed()
                .sorted((a, b) -> scores.score(a) != scores.score(b) ? Double.compare(scores.score(b), scores.score(a)) : Integer.compare(a, b))
                .limit(TOP).toList();
        List<Ranked> ranked = IntStream.range(0, top.size())
                .mapToObj(place -> new Ranked(place + 1, scores.eventId(top.get(place)), scores.score(top.get(place)), scores.flagged(top.get(place)))).toList();
        return new Point(copies, own, rank, scores.flagged(row), scored.threshold(), ranked);
    }
}
