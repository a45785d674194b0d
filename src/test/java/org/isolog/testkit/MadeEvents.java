package org.isolog.testkit;

import java.time.Instant;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.EventColumnsBuilder;
import org.isolog.features.text.MaskedText;

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

    /** With Isolog's own text recipe. */
    public static EventColumns columns(List<Event> events) {
        EventColumnsBuilder builder = new EventColumnsBuilder(new MaskedText());
        events.forEach(builder::add);
        return builder.build();
    }
}
