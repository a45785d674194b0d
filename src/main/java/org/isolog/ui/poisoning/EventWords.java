package org.isolog.ui.poisoning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.isolog.core.Ecs;
import org.isolog.core.Event;

/** An event on one line: who, what, how it went, from where; its raw text if it says less than two of these. */
final class EventWords {
    private static final List<String> FIELDS = List.of(Ecs.USER_NAME, Ecs.EVENT_ACTION, Ecs.URL_PATH, Ecs.EVENT_OUTCOME, Ecs.SOURCE_IP, Ecs.HOST_NAME);
    private static final int LEAST = 2;
    private static final int LONGEST = 200;

    private EventWords() {
    }

    static String of(Event event) {
        Set<String> parts = new LinkedHashSet<>(Stream.of(FIELDS.toArray(String[]::new)).map(event::get).filter(Objects::nonNull).toList());
        String words = parts.size() < LEAST ? event.raw() : String.join(", ", parts);
        String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
