package org.isolog.ui.common.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.Severity;
import org.isolog.ui.common.CaseContext;

/** Small steps from one filter to the next. */
public final class Filters {
    private Filters() {
    }

    /** Shows only events with the value, or hides them. */
    public static void narrow(CaseContext context, String field, String value, boolean keep) {
        context.setFilter(context.filter().and(new Condition(field, value, !keep)));
    }

    /** Everything that happened within so many minutes of the time, and nothing else. */
    public static EventFilter around(Instant time, int minutes) {
        Duration reach = Duration.ofMinutes(minutes);
        return EventFilter.all().between(time.minus(reach), time.plus(reach).plusMillis(1));
    }

    public static EventFilter without(EventFilter filter, Condition condition) {
        List<Condition> rest = new ArrayList<>(filter.conditions());
        rest.remove(condition);
        return new EventFilter(rest, filter.from(), filter.to(), filter.least(), filter.alertsOnly());
    }

    /** Without any condition on the field. */
    public static EventFilter withoutField(EventFilter filter, String field) {
        return new EventFilter(filter.conditions().stream().filter(condition -> !field.equals(condition.field())).toList(),
            filter.from(), filter.to(), filter.least(), filter.alertsOnly());
    }

    /** One filter for each part that can be taken away: the conditions, the times, the severity, the alerts. */
    public static List<EventFilter> parts(EventFilter filter) {
        List<EventFilter> parts = new ArrayList<>();
        filter.conditions().forEach(condition -> parts.add(EventFilter.all().and(condition)));
        if (filter.from() != null || filter.to() != null) {
            parts.add(EventFilter.all().between(filter.from(), filter.to()));
        }
        if (filter.least() != Severity.NONE) {
            parts.add(EventFilter.all().atLeast(filter.least()));
        }
        if (filter.alertsOnly()) {
            parts.add(EventFilter.all().onlyAlerts(true));
        }
        return parts;
    }

    /** The filter without one of its {@link #parts}. */
    public static EventFilter minus(EventFilter filter, EventFilter part) {
        EventFilter rest = filter;
        for (Condition condition : part.conditions()) {
            rest = without(rest, condition);
        }
        if (part.from() != null || part.to() != null) {
            rest = rest.between(null, null);
        }
        if (part.least() != Severity.NONE) {
            rest = rest.atLeast(Severity.NONE);
        }
        return part.alertsOnly() ? rest.onlyAlerts(false) : rest;
    }
}
