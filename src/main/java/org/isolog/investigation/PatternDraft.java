package org.isolog.investigation;

import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.ExpectedPattern;
import org.isolog.core.ExpectedPattern.Hours;
import org.isolog.core.ExpectedPattern.Part;
import org.isolog.core.IsologException;
import org.isolog.features.text.MaskedText;

/** Makes the pattern of a rule from an event. */
public final class PatternDraft {
    /** For whom or when something is expected; what was done always counts. */
    public enum Scope { USER, HOST, ADDRESS, HOURS, WEEKDAYS }

    private PatternDraft() {
    }

    /** The scopes that the event has a value for. */
    public static Set<Scope> possible(Event event) {
        Set<Scope> possible = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            boolean known = field(scope) == null ? !event.time().isMissing() : event.get(field(scope)) != null;
            if (known) {
                possible.add(scope);
            }
        }
        return possible;
    }

    /**
     * The event's action and outcome, without an action its provider, code and outcome, without a code its text, together with what
     * is chosen: of hours the event's own with one before and one after, of weekdays the event's own.
     *
     * @throws IsologException if nothing is chosen, or the event lacks something chosen
     */
    public static ExpectedPattern of(Event event, Collection<Scope> scopes) {
        if (scopes.isEmpty()) {
            throw new IsologException("EXPECT-FOR", "Say for whom or when this is expected (user, host, address, hours or weekdays):"
                    + " a rule for everybody at any time would hide an attack too.");
        }
        Set<Scope> possible = possible(event);
        for (Scope scope : scopes) {
            if (!possible.contains(scope)) {
                throw new IsologException("EXPECT-FOR", "Event " + event.id() + " has no " + (field(scope) == null ? "time" : field(scope))
                        + ", so nothing can be expected for it. Choose something that the event has.");
            }
        }
        List<Part> what = what(event);
        String text = has(what, Ecs.EVENT_ACTION) || has(what, Ecs.EVENT_CODE) ? null : new MaskedText().text(event.fields());
        if (what.isEmpty() && text == null) {
            throw new IsologException("EXPECT-PATTERN", "Event " + event.id() + " has no action, no code and no text, so it makes no pattern.");
        }
        List<Part> who = new ArrayList<>();
        for (Scope scope : List.of(Scope.USER, Scope.HOST, Scope.ADDRESS)) {
            if (scopes.contains(scope)) {
                who.add(new Part(field(scope), event.get(field(scope))));
            }
        }
        OffsetDateTime then = event.time().isMissing() ? null : event.time().instant().atOffset(ZoneOffset.UTC);
        Hours hours = scopes.contains(Scope.HOURS) ? new Hours((then.getHour() + 23) % 24, (then.getHour() + 1) % 24) : null;
        Set<DayOfWeek> days = scopes.contains(Scope.WEEKDAYS) ? Set.of(then.getDayOfWeek()) : Set.of();
        return new ExpectedPattern(what, text, who, hours, days);
    }

    private static List<Part> what(Event event) {
        List<String> fields = event.get(Ecs.EVENT_ACTION) != null ? List.of(Ecs.EVENT_ACTION, Ecs.EVENT_OUTCOME)
                : List.of(Ecs.EVENT_PROVIDER, Ecs.EVENT_CODE, Ecs.EVENT_OUTCOME);
        return fields.stream().filter(field -> event.get(field) != null).map(field -> new Part(field, event.get(field))).toList();
    }

    private static boolean has(List<Part> parts, String field) {
        return parts.stream().anyMatch(part -> part.field().equals(field));
    }

    /** The field that a scope takes from the event; null for those of time. */
    private static String field(Scope scope) {
        return switch (scope) {
            case USER -> Ecs.USER_NAME;
            case HOST -> Ecs.HOST_NAME;
            case ADDRESS -> Ecs.SOURCE_IP;
            case HOURS, WEEKDAYS -> null;
        };
    }
}
