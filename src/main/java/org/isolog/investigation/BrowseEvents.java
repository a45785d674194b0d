package org.isolog.investigation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.ExpectedEvent;
import org.isolog.core.Finding;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.Score;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.core.ValueCount;

/**
 * Events by filter, in any order, and page by page. A selection is an array of ids (8 bytes an event); events themselves are read only as
 * they are looked at.
 */
public final class BrowseEvents {
    /** Sort fields that the run knows and the events do not. */
    public static final String BY_SCORE = "score";
    public static final String BY_TIME = "time";
    /** Stands for the kinds of an anomaly's strongest reasons where a condition names a field. */
    public static final String REASON = "isolog.reason";

    /** Events that a rule of expectation took out of the findings; the value is the number of the rule, or {@code *} for any. */
    public static final String EXPECTED = "isolog.expected";

    private final Investigation investigation;

    public BrowseEvents(Investigation investigation) {
        this.investigation = investigation;
    }

    /**
     * Ids of the events that meet a filter.
     *
     * @param sortField null for the order of import, {@link #BY_TIME}, {@link #BY_SCORE}, or the name of a field
     */
    public long[] select(EventFilter filter, String sortField, boolean descending, Progress progress) {
        boolean byScore = BY_SCORE.equals(sortField);
        List<Condition> expected = filter.conditions().stream().filter(condition -> EXPECTED.equals(condition.field())).toList();
        List<Condition> reasons = filter.conditions().stream().filter(condition -> REASON.equals(condition.field())).toList();
        long[] ids = investigation.store().events().select(stored(filter), byScore ? null : sortField, !byScore && descending, progress);
        Scores scores = investigation.memory().scores();
        if (filter.least() != Severity.NONE || filter.alertsOnly()) {
            ids = Arrays.stream(ids).filter(id -> meets(scores, id, filter)).toArray();
        }
        if (!reasons.isEmpty()) {
            ReasonKinds kinds = investigation.memory().reasonKinds(progress);
            ids = Arrays.stream(ids).filter(id -> reasons.stream().allMatch(reason -> kinds.has(reason.value(), id) != reason.negated())).toArray();
        }
        if (!expected.isEmpty()) {
            ids = expected(ids, expected);
        }
        return byScore ? byScore(ids, scores, descending) : ids;
    }

    private long[] expected(long[] ids, List<Condition> conditions) {
        Map<Long, String> rules = new ExpectEvents(investigation).events().stream()
                .collect(Collectors.toMap(ExpectedEvent::event, event -> Integer.toString(event.rule())));
        return Arrays.stream(ids).filter(id -> conditions.stream().allMatch(condition -> {
            String rule = rules.get(id);
            return (rule != null && (condition.value().equals("*") || condition.value().equals(rule))) != condition.negated();
        })).toArray();
    }

    /** What the stored events themselves can answer. */
    private static EventFilter stored(EventFilter filter) {
        List<Condition> conditions = filter.conditions().stream().filter(condition -> !REASON.equals(condition.field()) && !EXPECTED.equals(condition.field())).toList();
        return new EventFilter(conditions, filter.from(), filter.to(), filter.least(), filter.alertsOnly());
    }

    static boolean meets(Scores scores, long id, EventFilter filter) {
        int at = scores.indexOf(id);
        return at >= 0 && scores.severity(at).compareTo(filter.least()) >= 0 && (!filter.alertsOnly() || scores.flagged(at));
    }

    private static long[] byScore(long[] ids, Scores scores, boolean descending) {
        return Arrays.stream(ids).boxed().sorted((a, b) -> {
            int order = Double.compare(scoreOf(scores, a), scoreOf(scores, b));
            return order != 0 ? (descending ? -order : order) : Long.compare(a, b);
        }).mapToLong(Long::longValue).toArray();
    }

    private static double scoreOf(Scores scores, long id) {
        int at = scores.indexOf(id);
        return at < 0 ? -1 : scores.score(at);
    }

    /** Events in the order of the ids. */
    public List<Event> events(long[] ids) {
        return investigation.store().events().get(ids);
    }

    public Optional<Event> event(long id) {
        return investigation.store().events().get(id);
    }

    /** What the current run says of an event; empty if it was not scored. */
    public Optional<Score> score(long eventId) {
        Scores scores = investigation.memory().scores();
        int at = scores.indexOf(eventId);
        return at < 0 ? Optional.empty() : Optional.of(scores.at(at));
    }

    /** The scores of the current run; none before the first. */
    public Scores scores() {
        return investigation.memory().scores();
    }

    /** Findings of the current run by rank. @param from first rank, counted from 0 */
    public List<Finding> findings(int from, int count) {
        return investigation.currentRun().map(run -> investigation.store().runs().findings(run.id(), from, count)).orElse(List.of());
    }

    public long findingCount() {
        return investigation.currentRun().map(run -> investigation.store().runs().findingCount(run.id())).orElse(0L);
    }

    /** The finding of an event; empty if it is usual. */
    public Optional<Finding> finding(long eventId) {
        Optional<RunInfo> run = investigation.currentRun();
        return run.isEmpty() ? Optional.empty() : investigation.store().runs().finding(run.get().id(), eventId);
    }

    /** Ids of events near an event in time, in time order. */
    public long[] around(long eventId, Duration span, int limit) {
        return investigation.store().events().around(eventId, span, span, limit);
    }

    /** The most frequent values of a field among the events that meet a filter (severity, alerts and reasons aside). */
    public List<ValueCount> topValues(String field, EventFilter filter, int limit) {
        return investigation.store().events().topValues(field, stored(filter), limit);
    }

    /** Names of all fields that any event has. */
    public List<String> fieldNames() {
        return investigation.store().events().fieldNames();
    }
}
