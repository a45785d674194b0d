package org.isolog.investigation;

import java.util.Map;
import org.isolog.core.Event;
import org.isolog.core.Fields;

/** Gives fields the names that the user chose. For one thread. */
final class RenamedFields {
    private final Map<String, String> names;
    private final Fields.Builder renamed = new Fields.Builder();

    RenamedFields(Map<String, String> names) {
        this.names = names;
    }

    Event of(Event event) {
        if (names.isEmpty()) {
            return event;
        }
        event.fields().forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value));
        return new Event(event.id(), event.ref(), event.time(), renamed.build(), event.raw());
    }
}
