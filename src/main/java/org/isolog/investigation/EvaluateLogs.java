package org.isolog.investigation;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.detect.BoundModel;
import org.isolog.detect.DetectionTrainer;
import org.isolog.detect.ScoredEvents;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.EventColumnsBuilder;

/**
 * Measures the engine on the events of a case of which some are labelled malicious: learns and scores as an analysis does, and only then
 * reads the labels. The case keeps nothing of it.
 */
public final class EvaluateLogs {
    private final Investigation investigation;

    public EvaluateLogs(Investigation investigation) {
        this.investigation = investigation;
    }

    /** @param at numbers of highest scores whose precision is wanted, each at least 1 */
    public record Request(LabelSource labels, TimeSplit split, DetectionSettings settings, List<Integer> at) {
        public Request {
            at = List.copyOf(at);
            if (at.stream().anyMatch(k -> k < 1)) {
                throw new IsologException("PRECISION-AT", "Precision is measured among the first 1 or more, not among " + at + ".");
            }
        }
    }

    /**
     * @throws IsologException if labels cannot be read or are not of two kinds among the judged events, or if nothing is left to learn from
     *                         or to judge
     */
    public LogEvaluation run(Request request, Progress progress) {
        EventLabels labels = new EventLabels(investigation);
        EventColumns events = columns(request.settings().preset(), labels.field(request.labels()), progress);
        Parts parts = Parts.of(events, request.split());
        BoundModel bound = DetectionTrainer.train(events, parts.learned(), request.settings(), progress);
        ScoredEvents scored = bound.score(parts.judged(), progress);
        double[][] bits = bound.channelBits(parts.judged(), progress);
        LongOpenHashSet malicious = labels.malicious(request.labels(), progress);
        boolean[] labelled = new boolean[parts.judged().length];
        for (int i = 0; i < labelled.length; i++) {
            labelled[i] = malicious.contains(events.id(parts.judged()[i]));
        }
        requireTwoKinds(labelled, malicious.size());
        JudgedEvents judged = new JudgedEvents(scored, labelled, bound.alertUnits(), parts.judged());
        progress.step("Measuring");
        List<LogEvaluation.Row> rows = judged.rows(bound.channels(), bits, request, parts.days(), progress);
        return new LogEvaluation(labelled.length, judged.malicious(), judged.units(), judged.maliciousUnits(), judged.alerts(),
                scored.expectedFalse(), parts.learned().length, parts.from(), parts.untimed(), parts.days(), request.at(), rows);
    }

    private EventColumns columns(Preset preset, String hidden, Progress progress) {
        if (hidden == null) {
            return investigation.memory().columns(preset, progress);
        }
        progress.step("Reading events");
        EventColumnsBuilder builder = CaseMemory.builder(preset);
        investigation.store().events().scan(event -> builder.add(without(event, hidden)), progress);
        return builder.build();
    }

    private static Event without(Event event, String hidden) {
        if (event.get(hidden) == null) {
            return event;
        }
        Fields.Builder kept = new Fields.Builder();
        event.fields().forEach((name, value) -> {
            if (!name.equals(hidden)) {
                kept.put(name, value);
            }
        });
        return new Event(event.id(), event.ref(), event.time(), kept.build(), event.raw());
    }

    private static void requireTwoKinds(boolean[] labelled, int all) {
        long malicious = IntStream.range(0, labelled.length).filter(i -> labelled[i]).count();
        if (malicious == 0 || malicious == labelled.length) {
            String elsewhere = malicious == 0 && all > 0 ? " (" + all + " malicious ones are among the events that were only learned from)" : "";
            throw new IsologException("LABEL-ONE-KIND", "Of the " + labelled.length + " events that were scored " + (malicious == 0 ? "none" : "all")
                    + " are labelled malicious" + elsewhere + ". A measure needs events of both kinds.");
        }
    }

    /**
     * Rows to learn from and rows to judge.
     *
     * @param from null where all rows are both
     */
    private record Parts(int[] learned, int[] judged, Instant from, int untimed, double days) {
        static Parts of(EventColumns events, TimeSplit split) {
            int[] timed = IntStream.range(0, events.rows()).filter(row -> events.time(row) != EventColumns.NO_TIME).toArray();
            long first = IntStream.of(timed).mapToLong(events::time).min().orElse(0);
            long last = IntStream.of(timed).mapToLong(events::time).max().orElse(0);
            Instant from = switch (split) {
                case TimeSplit.None none -> null;
                case TimeSplit.At at -> at.time();
                case TimeSplit.Share share -> Instant.ofEpochMilli(first + Math.round(share.share() * (last - first)));
            };
            if (from == null) {
                int[] all = IntStream.range(0, events.rows()).toArray();
                return new Parts(all, all, null, events.rows() - timed.length, days(first, last));
            }
            int[] learned = IntStream.of(timed).filter(row -> events.time(row) < from.toEpochMilli()).toArray();
            int[] judged = IntStream.of(timed).filter(row -> events.time(row) >= from.toEpochMilli()).toArray();
            if (learned.length < 2 || judged.length == 0) {
                throw new IsologException("SPLIT", "Of " + timed.length + " events with a time, " + learned.length + " lie before " + from + " and "
                        + judged.length + " behind. There must be two to learn from and one to judge.");
            }
            return new Parts(learned, judged, from, events.rows() - timed.length, days(Math.max(first, from.toEpochMilli()), last));
        }

        private static double days(long first, long last) {
            return Math.max(1, (last - first) / (double) Duration.ofDays(1).toMillis());
        }
    }
}
