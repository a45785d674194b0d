package org.isolog.investigation;

import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Explanation.Share;
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
     * @param parts    each fact once, whatever channels it counts in; strongest first
     * @param channels the same by channel, strongest first
     * @param remarks  what else decides how it stands: a rule by which it is expected, what was learned from labels; mostly none
     */
    public record Explained(Event event, Explanation explanation, List<Part> parts, List<ChannelPart> channels, List<String> remarks) {
        public Explained {
            parts = List.copyOf(parts);
            channels = List.copyOf(channels);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A channel's share in words.
     *
     * @param detail how rare so much evidence is; empty if the channel has no calibration of its own
     * @param parts  strongest first
     */
    public record ChannelPart(Share share, String title, String detail, List<Part> parts) {
        public ChannelPart {
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
        List<ChannelPart> channels = explanation.shares().stream().map(ExplainEvent::channel).toList();
        return new Explained(event, explanation, parts, channels, remarks(eventId));
    }

    private static ChannelPart channel(Share share) {
        return new ChannelPart(share, share.channel().title(), ReasonWords.rarity(share.bits()), share.contributions().stream().map(ExplainEvent::part).toList());
    }

    private List<String> remarks(long event) {
        List<String> remarks = new ArrayList<>();
        new ExpectEvents(investigation).why(event).map(ExplainEvent::expected).ifPresent(remarks::add);
        new LearnFromLabels(investigation).rank(event).map(rank -> "Ranked " + LearnedWords.of(rank) + ".").ifPresent(remarks::add);
        return remarks;
    }

    private static String expected(ExpectEvents.Why why) {
        return "Expected by rule " + why.rule().id() + " of " + why.rule().author() + " until " + why.rule().until() + ": " + why.rule().reason()
                + " Without it " + why.event().severity().word() + (why.event().flagged() ? ", an alert." : ".");
    }

    private static Part part(Contribution contribution) {
        var words = ReasonWords.of(contribution.reason());
        return new Part(contribution, words.title(), words.detail());
    }
}
