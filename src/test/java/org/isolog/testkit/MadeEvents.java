package org.isolog.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.EventColumnsBuilder;
import org.isolog.features.evidence.EventFacts;
import org.isolog.features.text.MaskedText;
import org.isolog.samples.Attack;
import org.isolog.samples.GenerateLogs;
import org.isolog.samples.GeneratedRow;
import org.isolog.samples.LogGenerator;

/** Small made events. */
public final class MadeEvents {
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private MadeEvents() {
    }

    /** An event so many seconds after {@link #START}. */
    public static Event at(long id, long seconds, String... namesAndValues) {
        return event(id, EventTime.stated(START.plusSeconds(seconds), ""), namesAndValues);
    }

    public static Event timeless(long id, String... namesAndValues) {
        return event(id, EventTime.missing(), namesAndValues);
    }

    public static Event event(long id, EventTime time, String... namesAndValues) {
        Fields fields = Fields.of(namesAndValues);
        return new Event(id, new SourceRef(1, id, 0), time, fields, fields.toString());
    }

    /** A made log as events; its rows become records 1, 2, … */
    public static List<Event> log(List<GeneratedRow> rows) {
        List<Event> events = new ArrayList<>();
        for (GeneratedRow row : rows) {
            events.add(event(events.size() + 1, EventTime.stated(row.time(), row.time().toString()), Ecs.USER_NAME, row.user(),
                    Ecs.EVENT_ACTION, row.action(), Ecs.EVENT_OUTCOME, row.status().equals("ok") ? Ecs.SUCCESS : Ecs.FAILURE,
                    Ecs.SOURCE_IP, row.address(), Ecs.HOST_NAME, row.host(), Ecs.BYTES, row.bytes() < 0 ? "" : Long.toString(row.bytes()),
                    Ecs.MESSAGE, row.message()));
        }
        return events;
    }

    public static List<GeneratedRow> rows(int rows, long seed, Attack... attacks) {
        List<GeneratedRow> all = new ArrayList<>();
        new LogGenerator(rows, seed, Set.of(attacks), GenerateLogs.START).forEachRemaining(all::add);
        return all;
    }

    /** With Isolog's own text recipe and derived facts. */
    public static EventColumns columns(List<Event> events) {
        EventColumnsBuilder builder = new EventColumnsBuilder(new MaskedText(), new EventFacts());
        events.forEach(builder::add);
        return builder.build();
    }
}
