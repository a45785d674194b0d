package org.isolog.ui.poisoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.TryPoisoning;
import org.isolog.investigation.TryPoisoning.Point;
import org.isolog.investigation.TryPoisoning.Ranked;

/**
 * One throw-away model: what it says of the attack, and the first ranks in words.
 *
 * @param rows the first ranks, and the attack below them if it is none of them
 */
record Trial(Point point, List<Row> rows) {

    /** @param attack whether it is the attack itself @param flagged whether it is an alert of this model */
    record Row(int rank, double score, String words, boolean attack, boolean flagged) {
    }

    Trial {
        rows = List.copyOf(rows);
    }

    static Trial of(Investigation investigation, Attack attack, int copies, DetectionSettings settings, Progress progress) {
        Point point = new TryPoisoning(investigation).run(attack.eventId(), List.of(copies), settings, progress).getFirst();
        long[] ids = point.top().stream().mapToLong(Ranked::eventId).toArray();
        Map<Long, String> words = new HashMap<>();
        for (Event event : new BrowseEvents(investigation).events(ids)) {
            words.put(event.id(), EventWords.of(event));
        }
        List<Row> rows = new ArrayList<>();
        boolean listed = false;
        for (Ranked ranked : point.top()) {
            boolean isAttack = ranked.eventId() == attack.eventId();
            listed |= isAttack;
            rows.add(new Row(ranked.rank(), ranked.score(), words.get(ranked.eventId()), isAttack, ranked.flagged()));
        }
        if (!listed) {
            rows.add(new Row(point.rank(), point.score(), attack.words(), true, point.flagged()));
        }
        return new Trial(point, rows);
    }
}
