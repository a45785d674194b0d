package org.isolog.detect.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Progress;
import org.isolog.core.Reason;
import org.isolog.core.Scores;
import org.isolog.core.Story;
import org.isolog.core.StoryFacts;
import org.isolog.core.StoryKind;
import org.isolog.detect.AlertUnits;
import org.isolog.features.columns.EventColumns;

/**
 * Groups the suspicious events of a run into stories. Use: {@link #add} explanations in the order of rank, then {@link #find} once. For
 * one thread.
 *
 * <p>Units (hours of an address, user or host) that share an entity in adjacent hours are one story, and so are those of one pattern
 * within a day. The same events, scores and explanations give the same stories.
 */
public final class StoryFinder {
    /** Nobody reads further; the events of the others are still findings. */
    private static final int MOST_STORIES = 200;

    private final EventColumns events;
    private final Scores scores;
    private final Candidates candidates;

    /** @param scores one an event, in the order of the rows */
    public StoryFinder(EventColumns events, AlertUnits units, Scores scores) {
        this.events = events;
        this.scores = scores;
        this.candidates = Candidates.of(events, units, scores);
    }

    /**
     * Takes the explanation of a finding; those that no story needs are passed over.
     *
     * @param against its contributions that speak against the event, strongest first
     */
    public void add(Explanation explanation, List<Contribution> against) {
        int row = events.rowOf(explanation.eventId());
        SuspiciousUnit unit = candidates.of(row);
        if (unit != null && unit.wantsMore() && Arrays.binarySearch(unit.rows(), row) >= 0) {
            unit.add(Clue.of(row, explanation, against));
        }
    }

    /**
     * Most urgent first.
     *
     * @param lookup events by their ids, in that order
     */
    public List<FoundStory> find(Function<long[], List<Event>> lookup, Progress progress) {
        progress.step("Grouping into stories");
        List<SuspiciousUnit> units = candidates.units();
        Groups byEntity = new Groups(units.size());
        new SharedEntities(events, candidates).join(byEntity);
        List<Draft> drafts = byEntity.all().stream().map(group -> new Draft(events, pick(units, group))).toList();
        progress.checkCancelled();
        Groups byPattern = new Groups(drafts.size());
        new SharedPattern(events, drafts).join(byPattern);
        List<Draft> joined = new ArrayList<>();
        for (int[] group : byPattern.all()) {
            joined.add(new Draft(events, pick(drafts, group).stream().flatMap(draft -> draft.units().stream())
                    .sorted(Comparator.comparingDouble(SuspiciousUnit::pValue)).toList()));
        }
        Function<int[], List<Event>> byRow = rows -> lookup.apply(Arrays.stream(rows).mapToLong(events::id).toArray());
        return joined.stream().map(Weighed::of).sorted(Comparator.comparingDouble(Weighed::upper).reversed()).limit(MOST_STORIES)
                .map(weighed -> story(weighed.draft, byRow)).sorted(Comparator.comparingDouble(FoundStory::priority).reversed()).toList();
    }

    /** Only stories that may be read are worth their counts. */
    private record Weighed(Draft draft, double upper) {
        static Weighed of(Draft draft) {
            return new Weighed(draft, Urgency.of(draft, draft.rows().length, 1));
        }
    }

    private static <T> List<T> pick(List<T> all, int[] numbers) {
        return IntStream.of(numbers).mapToObj(all::get).toList();
    }

    private FoundStory story(Draft draft, Function<int[], List<Event>> byRow) {
        int[] rows = draft.rows();
        Census census = new Census(events, rows);
        List<Reason> reasons = draft.reasons();
        StoryKind kind = Kinds.of(census, draft.hasAlert(), reasons, byRow);
        int users = census.distinct(Ecs.USER_NAME);
        int addresses = census.distinct(Ecs.SOURCE_IP);
        int hosts = census.distinct(Ecs.HOST_NAME);
        StoryFacts facts = new StoryFacts(kind, census.entities(byRow), users, addresses, hosts, census.failures(),
                census.distinctOf(Ecs.URL_PATH), reasons);
        return new FoundStory(facts, draft.severity(), Urgency.of(draft, rows.length, (long) users + addresses + hosts),
                1 - draft.units().get(0).adjusted(), draft.first(), draft.last(), rows.length,
                draft.units().stream().filter(SuspiciousUnit::isAlert).count(), strongestIds(rows));
    }

    private long[] strongestIds(int[] rows) {
        return IntStream.of(rows).boxed().sorted(Comparator.comparingDouble((Integer row) -> -scores.score(row)).thenComparing(row -> row))
                .limit(Story.MOST_IDS).mapToLong(events::id).sorted().toArray();
    }
}
