package org.isolog.investigation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.detect.AlertUnits;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.investigation.ExplainEvent.Explained;

/** Imports a recording, searches it as {@code analyze} does, and looks where its attack ranks. */
final class AttackTrial {
    private static final int FIRST = 10;
    private static final int SHOWN = 3;

    private AttackTrial() {
    }

    /**
     * Where the attack ranks.
     *
     * @param attack      events of it
     * @param ordinary    events of nothing known
     * @param units       entity-hours, and {@code attackUnits} of them with the attack
     * @param unitRank    of its first entity-hour, by the strongest event of each; 0 if there is none
     * @param patternRank the same where an entity's different kinds of events within the hour are apart
     * @param eventRank   of its strongest event
     * @param why         the attack's strongest event and what came first
     */
    record Result(AttackRecording recording, int attack, int ordinary, int units, int attackUnits, int unitRank, int patternRank,
                  int eventRank, int alerts, List<String> why) {
        /** Twenty ordinary events at least, and more of them than of the attack: less is no baseline. */
        boolean hasBaseline() {
            return attack > 0 && ordinary >= 20 && ordinary > attack;
        }

        boolean found() {
            return unitRank >= 1 && unitRank <= FIRST;
        }

        boolean foundPattern() {
            return patternRank >= 1 && patternRank <= FIRST;
        }
    }

    static Result of(AttackRecording recording, Path folder) {
        try (Investigation made = Investigation.create(folder, "recording", Clock.systemUTC(), "bench")) {
            new ImportLogs(made).run(ImportLogs.requests(recording.files(), null, ZoneOffset.UTC), Progress.silent());
            Map<Integer, String> sources = made.sources().stream().collect(Collectors.toMap(source -> source.id(), source -> source.path()));
            Set<Long> attack = new HashSet<>();
            Set<Long> aside = new HashSet<>();
            made.store().events().scan(event -> {
                String source = sources.get(event.ref().source());
                if (recording.attack().test(event, source)) {
                    attack.add(event.id());
                } else if (recording.aside().test(event, source)) {
                    aside.add(event.id());
                }
            }, Progress.silent());
            if (made.eventCount() < 2 || attack.isEmpty()) {
                return new Result(recording, attack.size(), (int) made.eventCount() - attack.size(), 0, 0, 0, 0, 0, 0,
                        List.of(made.eventCount() < 2 ? "fewer than two events were imported" : "no event bears the attack's mark"));
            }
            try {
                new RunDetection(made).train(DetectionSettings.defaults(), Progress.silent());
            } catch (IsologException refused) {
                return new Result(recording, attack.size(), (int) made.eventCount() - attack.size(), 0, 0, 0, 0, 0, 0, List.of(refused.getMessage()));
            }
            return rank(recording, made, attack, aside);
        }
    }

    private static Result rank(AttackRecording recording, Investigation made, Set<Long> attack, Set<Long> aside) {
        EventColumns events = made.memory().columns(Preset.DEFAULT, Progress.silent());
        Scores scores = made.memory().scores();
        AlertUnits unitOf = made.memory().bound(Progress.silent()).alertUnits();
        List<Integer> order = IntStream.range(0, scores.size()).boxed()
                .filter(row -> !aside.contains(events.id(row)))
                .sorted(Comparator.comparingDouble((Integer row) -> -scores.score(row)).thenComparingInt(row -> row)).toList();
        int first = IntStream.range(0, order.size()).filter(i -> attack.contains(events.id(order.get(i)))).findFirst().orElseThrow();
        Map<Integer, Integer> leaders = new HashMap<>();
        Set<Integer> guilty = new HashSet<>();
        for (int row : order) {
            leaders.putIfAbsent(unitOf.of(row), row);
            if (attack.contains(events.id(row))) {
                guilty.add(unitOf.of(row));
            }
        }
        List<Integer> units = ranked(order, row -> unitOf.of(row));
        int unitRank = 1 + IntStream.range(0, units.size()).filter(i -> guilty.contains(unitOf.of(units.get(i)))).findFirst().orElseThrow();
        CategoryColumn[] kinds = {events.category(Ecs.EVENT_PROVIDER), events.category(Ecs.EVENT_CODE), events.category(Ecs.EVENT_ACTION)};
        List<Integer> patterns = ranked(order, row -> List.of(unitOf.of(row), code(kinds[0], row), code(kinds[1], row), code(kinds[2], row)));
        int patternRank = 1 + IntStream.range(0, patterns.size()).filter(i -> attack.contains(events.id(patterns.get(i)))).findFirst().orElse(-1);
        int alerts = (int) IntStream.range(0, scores.size()).filter(scores::flagged).map(row -> unitOf.of(row)).distinct().count();
        List<String> why = new ArrayList<>();
        why.add("attack #" + (first + 1) + " " + words(made, scores, order.get(first)));
        List<Integer> above = (unitRank > FIRST ? units : patterns).stream().filter(row -> !attack.contains(events.id(row))).limit(SHOWN).toList();
        above.forEach(row -> why.add("above  #" + (order.indexOf(row) + 1) + " " + words(made, scores, row)));
        return new Result(recording, attack.size(), events.rows() - attack.size() - aside.size(), leaders.size(), guilty.size(), unitRank,
                patternRank, first + 1, alerts, why);
    }

    /** The strongest row of each group, strongest first. */
    private static List<Integer> ranked(List<Integer> order, Function<Integer, Object> group) {
        Set<Object> seen = new HashSet<>();
        return order.stream().filter(row -> seen.add(group.apply(row))).toList();
    }

    private static int code(CategoryColumn column, int row) {
        return column == null ? CategoryColumn.MISSING : column.code(row);
    }

    private static String words(Investigation made, Scores scores, int row) {
        Explained explained = new ExplainEvent(made).run(scores.eventId(row), Progress.silent());
        Event event = explained.event();
        String channels = explained.explanation().shares().stream().filter(share -> share.bits() >= 3)
                .sorted(Comparator.comparingDouble(share -> -share.bits()))
                .map(share -> String.format(Locale.ROOT, "%s=%.0f(%s)", share.channel(), share.bits(), share.contributions().stream()
                        .filter(part -> part.levels() > 0.3).limit(2).map(part -> part.feature()).collect(Collectors.joining(","))))
                .collect(Collectors.joining(" "));
        String what = List.of(Ecs.EVENT_CODE, Ecs.EVENT_ACTION, Ecs.USER_NAME, Ecs.SOURCE_IP, Ecs.PROCESS_NAME).stream()
                .map(event::get).filter(value -> value != null).collect(Collectors.joining("|"));
        String raw = event.raw().strip().replaceAll("\\s+", " ");
        return String.format(Locale.ROOT, "score %.3f %s [%s] %s", scores.score(row), channels, what, raw.substring(0, Math.min(110, raw.length())));
    }
}
