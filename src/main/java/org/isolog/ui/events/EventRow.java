package org.isolog.ui.events;

import java.time.Instant;
import org.isolog.core.Event;
import org.isolog.core.Score;
import org.isolog.core.Severity;
import org.isolog.investigation.RawText;

/**
 * A row of the grid.
 *
 * @param event null while it is being read
 * @param score null before the first run
 */
public record EventRow(long id, Event event, Score score) {
    private static final int LINE = 1_000;

    static EventRow waiting(long id) {
        return new EventRow(id, null, null);
    }

    public String field(String name) {
        return event == null ? null : event.get(name);
    }

    public Instant time() {
        return event == null ? null : event.time().instant();
    }

    public Severity severity() {
        return event == null ? null : score == null ? Severity.NONE : score.severity();
    }

    /** The record on one line. */
    public String raw() {
        return event == null ? "…" : RawText.line(event.raw(), LINE);
    }
}
