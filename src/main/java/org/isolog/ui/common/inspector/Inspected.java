package org.isolog.ui.common.inspector;

import java.util.Optional;
import org.isolog.core.Event;
import org.isolog.core.Score;
import org.isolog.core.Scores;
import org.isolog.core.SourceInfo;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.RawText;

/**
 * An event with its place in the evidence and in the run.
 *
 * @param source   the file it came from
 * @param standing null before the first run
 */
record Inspected(Event event, SourceInfo source, Standing standing, RawText raw) {

    /** @param rank 1 is the most anomalous @param of events in the run */
    record Standing(Score score, long rank, long of) {
    }

    /** Reads the event; empty if the case does not have it. */
    static Optional<Inspected> read(Investigation investigation, long eventId) {
        BrowseEvents browse = new BrowseEvents(investigation);
        return browse.event(eventId).map(event -> new Inspected(event, source(investigation, event), standing(browse.scores(), eventId),
            RawText.of(event.raw())));
    }

    private static SourceInfo source(Investigation investigation, Event event) {
        return investigation.sources().stream().filter(source -> source.id() == event.ref().source()).findFirst().orElseThrow();
    }

    private static Standing standing(Scores scores, long eventId) {
        int at = scores.indexOf(eventId);
        if (at < 0) {
            return null;
        }
        double score = scores.score(at);
        long before = 0;
        for (int i = 0; i < scores.size(); i++) {
            // Equal scores stand in the order of their events, as in the findings.
            before += scores.score(i) > score || scores.score(i) == score && i < at ? 1 : 0;
        }
        return new Standing(scores.at(at), before + 1, scores.size());
    }
}
