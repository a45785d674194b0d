package org.isolog.features.evidence;

import java.util.List;
import org.isolog.core.Event;
import org.isolog.features.columns.EventColumnsBuilder;
import org.isolog.features.columns.Hash64;
import org.isolog.features.columns.Tokens;

/** The text of an event, as the columns see it. */
final class EventText {
    private static final int EXCERPT = 120;

    private EventText() {
    }

    /** Null if the event has none. */
    static String of(Event event) {
        String field = EventColumnsBuilder.textField(event.fields());
        return field == null ? null : event.get(field);
    }

    static String excerpt(Event event) {
        String text = of(event);
        return text == null || text.length() <= EXCERPT ? text : text.substring(0, EXCERPT - 1) + "…";
    }

    static List<String> tokens(Event event) {
        String text = of(event);
        return text == null ? List.of() : Tokens.of(text);
    }

    static long templateHash(Event event) {
        return Hash64.of(String.join(" ", tokens(event)));
    }
}
