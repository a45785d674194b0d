package org.isolog.investigation;

import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.explain.ReasonWords;

/** Says why an event has its score: every contribution in words; base and contributions add up to the score. */
public final class ExplainEvent {
    private final Investigation investigation;

    public ExplainEvent(Investigation investigation) {
        this.investigation = investigation;
    }

    /**
     * @param parts strongest first
     */
    public record Explained(Event event, Explanation explanation, List<Part> parts) {
        public Explained {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A contribution in words.
     *
     * @param title  the fact
     * @param detail what is usual, and how often it was seen
     */
    public record Part(Contribution contribution, String title, String detail) {
    }

    /** @throws IsologException if there is no such event or no model */
    public Explained run(long eventId, Progress progress) {
        Event event = investigation.store().events().get(eventId).orElseThrow(() -> new IsologException("EVENT-UNKNOWN",
                "There is no event " + eventId + " in this case; it has events 1 to " + investigation.eventCount() + "."));
        Explanation explanation = investigation.memory().bound(progress).explain(event, true);
        List<Part> parts = explanation.contributions().stream().map(ExplainEvent::part).toList();
        return new Explained(event, explanation, parts);
    }

    private static Part part(Contribution contribution) {
        var words = ReasonWords.of(contribution.reason());
        return new Part(contribution, words.title(), words.detail());
    }
}
