package org.isolog.investigation;

import java.util.List;
import java.util.Locale;
import org.isolog.core.Notes;
import org.isolog.core.Verdict;

/** What people say of events: stars, tags, verdicts, comments. Verdicts and comments go into the case log. */
public final class Annotate {
    private final Investigation investigation;

    public Annotate(Investigation investigation) {
        this.investigation = investigation;
    }

    public Notes of(long eventId) {
        return investigation.store().notes().of(eventId);
    }

    /** Every event that anyone wrote on. */
    public List<Notes> all() {
        return investigation.store().notes().all();
    }

    public void star(long eventId, boolean starred) {
        investigation.store().notes().star(eventId, starred);
    }

    public void tag(long eventId, String tag, boolean add) {
        investigation.store().notes().tag(eventId, tag.strip(), add);
    }

    /** @param verdict null takes an earlier one back */
    public void verdict(long eventId, Verdict verdict) {
        investigation.store().notes().verdict(eventId, verdict);
        investigation.note("verdict", "Event " + eventId + ": " + (verdict == null ? "verdict taken back" : verdict.name().toLowerCase(Locale.ROOT)) + ".");
    }

    public void comment(long eventId, String text) {
        investigation.store().notes().comment(eventId, investigation.author(), text.strip());
        investigation.note("comment", "Event " + eventId + " commented.");
    }
}
