package org.isolog.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which events are wanted. All conditions must hold.
 *
 * @param conditions on fields or on the raw text
 * @param from       earliest time, inclusive; null for no bound. A bound leaves out events without a time
 * @param to         latest time, exclusive; null for no bound
 * @param least      least severity in the run that is looked at
 * @param alertsOnly whether only flagged events are wanted
 */
public record EventFilter(List<Condition> conditions, Instant from, Instant to, Severity least, boolean alertsOnly) {

    /**
     * @param field   ECS or own name; null means anywhere in the raw text
     * @param value   compared without regard to case; with a field the whole value, {@code *} standing for any text; without one a part of the text
     * @param negated whether events that match are left out
     */
    public record Condition(String field, String value, boolean negated) {
    }

    public EventFilter {
        conditions = List.copyOf(conditions);
    }

    public static EventFilter all() {
        return new EventFilter(List.of(), null, null, Severity.NONE, false);
    }

    public boolean isAll() {
        return equals(all());
    }

    public EventFilter and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.remove(new Condition(condition.field(), condition.value(), !condition.negated()));
        if (!more.contains(condition)) {
            more.add(condition);
        }
        return new EventFilter(more, from, to, least, alertsOnly);
    }

    public EventFilter between(Instant newFrom, Instant newTo) {
        return new EventFilter(conditions, newFrom, newTo, least, alertsOnly);
    }

    public EventFilter atLeast(Severity severity) {
        return new EventFilter(conditions, from, to, severity, alertsOnly);
    }

    public EventFilter onlyAlerts(boolean only) {
        return new EventFilter(conditions, from, to, least, only);
    }
}
