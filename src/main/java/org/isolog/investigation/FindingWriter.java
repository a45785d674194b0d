package org.isolog.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Finding;
import org.isolog.core.LearnedRank;
import org.isolog.core.Score;
import org.isolog.detect.BoundModel;
import org.isolog.store.EventTable;

/** Makes the findings of a run: the ranked events with their strongest reasons in words. */
final class FindingWriter {
    private final EventTable events;
    private final BoundModel bound;
    private final Ranking ranking;
    private final LearnedRank[] learned;

    FindingWriter(EventTable events, BoundModel bound, LearnedOrder order) {
        this.events = events;
        this.bound = bound;
        this.ranking = order.ranking();
        this.learned = order.learned();
    }

    /** Findings with what their scores are made of. @param ranks positions in the ranking, from 0 */
    List<Explained> findings(int[] ranks) {
        long[] ids = IntStream.of(ranks).mapToLong(rank -> ranking.scores().eventId(ranking.rows()[rank])).toArray();
        List<Event> found = events.get(ids);
        return IntStream.range(0, ranks.length).parallel().mapToObj(i -> finding(ranks[i], found.get(i))).toList();
    }

    /** A finding and why it is one. */
    record Explained(Finding finding, StrongReasons reasons) {
    }

    private Explained finding(int rank, Event event) {
        Score score = ranking.scores().at(ranking.rows()[rank]);
        StrongReasons strong = StrongReasons.of(bound.explain(event, false));
        List<String> reasons = new ArrayList<>(strong.words());
        if (learned != null) {
            reasons.add(LearnedWords.of(learned[rank]));
        }
        Finding finding = new Finding(rank + 1, score, ranking.percentile(score.score()), event.time(), event.entity(),
                event.get(Ecs.EVENT_ACTION), reasons);
        return new Explained(finding, strong);
    }
}
