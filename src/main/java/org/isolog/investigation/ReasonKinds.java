package org.isolog.investigation;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.Finding;
import org.isolog.core.Progress;
import org.isolog.detect.BoundModel;
import org.isolog.explain.ReasonWords;
import org.isolog.store.CaseStore;

/** Which kinds of reasons are among the strongest of each finding of a run. */
final class ReasonKinds {
    private static final int REASONS_EACH = 3;
    private static final int PAGE = 1_000;

    private final Map<String, LongOpenHashSet> events = new HashMap<>();

    private ReasonKinds() {
    }

    static ReasonKinds none() {
        return new ReasonKinds();
    }

    /** Explains every finding of the run once more. */
    static ReasonKinds of(CaseStore store, int run, BoundModel bound, Progress progress) {
        ReasonKinds kinds = new ReasonKinds();
        progress.step("Sorting reasons");
        List<Finding> page;
        for (int from = 0; !(page = store.runs().findings(run, from, PAGE)).isEmpty(); from += PAGE) {
            progress.checkCancelled();
            List<Event> found = store.events().get(page.stream().mapToLong(finding -> finding.score().eventId()).toArray());
            List<List<String>> each = IntStream.range(0, found.size()).parallel().mapToObj(i -> of(bound.explain(found.get(i), false))).toList();
            for (int i = 0; i < found.size(); i++) {
                long id = found.get(i).id();
                each.get(i).forEach(kind -> kinds.events.computeIfAbsent(kind, any -> new LongOpenHashSet()).add(id));
            }
        }
        return kinds;
    }

    /** The kinds of the strongest reasons that raise a score. */
    static List<String> of(Explanation explanation) {
        return StrongReasons.of(explanation).against().stream().limit(REASONS_EACH).map(part -> ReasonWords.of(part.reason()).kind()).distinct().toList();
    }

    boolean has(String kind, long event) {
        LongOpenHashSet ids = events.get(kind);
        return ids != null && ids.contains(event);
    }
}
