package org.isolog.ui.common.inspector;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.RawText;

/**
 * What happened around an event.
 *
 * @param near   events within {@link #REACH} before and after it, by time
 * @param entity who or what it is about; null if not known
 * @param same   events of that entity nearest to it, by time
 */
record Nearby(List<Neighbour> near, Entity entity, List<Neighbour> same) {
    static final Duration REACH = Duration.ofMinutes(5);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 200;
    private static final int LINE = 300;

    /** One row. @param time null if it has none */
    record Neighbour(long id, Instant time, Severity severity, String who, String what) {
    }

    static Nearby of(Investigation investigation, Event event, Progress progress) {
        BrowseEvents browse = new BrowseEvents(investigation);
        Entity entity = Entity.FIELDS.stream().filter(field -> event.get(field) != null).findFirst()
            .map(field -> new Entity(field, event.get(field))).orElse(null);
        List<Neighbour> near = rows(browse, browse.around(event.id(), REACH, MOST));
        return new Nearby(near, entity, entity == null ? List.of() : rows(browse, ofEntity(browse, event, entity, progress)));
    }

    private static long[] ofEntity(BrowseEvents browse, Event event, Entity entity, Progress progress) {
        EventFilter filter = EventFilter.all().and(new Condition(entity.field(), entity.value(), false));
        Instant time = event.time().instant();
        if (time != null) {
            filter = filter.between(time.minus(DAY), time.plus(DAY));
        }
        long[] ids = browse.select(filter, BrowseEvents.BY_TIME, false, progress);
        int at = 0;
        while (at < ids.length && ids[at] != event.id()) {
            at++;
        }
        int from = Math.max(0, Math.min(at - MOST / 2, ids.length - MOST));
        return Arrays.copyOfRange(ids, from, Math.min(ids.length, from + MOST));
    }

    private static List<Neighbour> rows(BrowseEvents browse, long[] ids) {
        Scores scores = browse.scores();
        return browse.events(ids).stream().map(event -> {
            int at = scores.indexOf(event.id());
            return new Neighbour(event.id(), event.time().instant(), at < 0 ? Severity.NONE : scores.severity(at), event.entity(), what(event));
        }).toList();
    }

    private static String what(Event event) {
        String action = event.get(Ecs.EVENT_ACTION);
        String outcome = event.get(Ecs.EVENT_OUTCOME);
        if (action == null) {
            return RawText.line(event.raw(), LINE);
        }
        // Success is what one expects of an action: only what else happened is worth the room.
        return outcome == null || outcome.equals(Ecs.SUCCESS) ? action : action + " · " + outcome;
    }
}
