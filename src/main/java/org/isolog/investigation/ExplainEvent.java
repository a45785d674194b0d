package org.isolog.investigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Explanation.Share;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.Reason;
import org.isolog.detect.BoundModel;
import org.isolog.explain.ReasonWords;
import org.isolog.features.columns.EventColumns;

/** Says why an event has its score: every contribution in words; base and contributions add up to the score. */
public final class ExplainEvent {
    /** Sightings are counted in a pass over all events: not for reasons that read as +0.00. */
    private static final double LEAST_POINTS = 0.005;

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
     * @param seen   when the value was seen in the case; null where it is not about one, or makes no difference
     * @param behind the events that it is counted from; null where no filter can say it
     */
    public record Part(Contribution contribution, String title, String detail, Sightings seen, EventFilter behind) {
    }

    /** @throws IsologException if there is no such event or no model */
    public Explained run(long eventId, Progress progress) {
        Event event = investigation.store().events().get(eventId).orElseThrow(() -> new IsologException("EVENT-UNKNOWN",
                "There is no event " + eventId + " in this case; it has events 1 to " + investigation.eventCount() + "."));
        BoundModel bound = investigation.memory().bound(progress);
        Explanation explanation = bound.explain(event, true);
        Facts facts = new Facts(event, bound.events(), new HashMap<>());
        List<Part> parts = explanation.contributions().stream().map(facts::part).toList();
        List<ChannelPart> channels = explanation.shares().stream().map(facts::channel).toList();
        return new Explained(event, explanation, parts, channels, remarks(eventId));
    }

    /** What the reasons of one event are made of. @param known by reason: several channels may look at the same */
    private record Facts(Event event, EventColumns events, Map<Reason, Optional<Sightings>> known) {
        ChannelPart channel(Share share) {
            return new ChannelPart(share, share.channel().title(), ReasonWords.rarity(share.bits()), share.contributions().stream().map(this::part).toList());
        }

        Part part(Contribution contribution) {
            var words = ReasonWords.of(contribution.reason());
            Sightings seen = Math.abs(contribution.points()) < LEAST_POINTS ? null : known.computeIfAbsent(contribution.reason(),
                    reason -> Optional.ofNullable(Sightings.of(reason, events, events.rowOf(event.id())))).orElse(null);
            return new Part(contribution, words.title(), words.detail(), seen, Behind.of(contribution.reason(), event));
        }
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
}
