package org.isolog.detect.sequence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isolog.core.IsologException;

/** The event types of the known sessions, numbered by name, so that no number depends on the order of the sessions. */
final class EventTypes {
    /** More than any program has; whoever passes more passes messages instead of their types. */
    static final int MOST_TYPES = 100_000;
    static final int MOST_EVENTS = 1_000_000;

    private final String[] names;
    private final Map<String, Integer> numbers = new HashMap<>();

    private EventTypes(Collection<String> sorted) {
        names = sorted.toArray(String[]::new);
        for (int type = 0; type < names.length; type++) {
            numbers.put(names[type], type);
        }
    }

    /** @throws IsologException for more than 100,000 types */
    static EventTypes of(Collection<Session> sessions) {
        TreeSet<String> names = new TreeSet<>();
        for (Session session : sessions) {
            names.addAll(session.events());
            if (names.size() > MOST_TYPES) {
                throw new IsologException("SEQUENCE-TYPES", "The sessions hold more than " + MOST_TYPES + " different event types."
                        + " Give the types of the events, such as their templates, instead of the messages.");
            }
        }
        return new EventTypes(names);
    }

    int size() {
        return names.length;
    }

    /**
     * A session in numbers. Types that no known session has get the numbers behind the known ones, by name.
     *
     * @throws IsologException for a session of more than 1,000,000 events
     */
    CodedSession code(Session session) {
        List<String> names = session.events();
        if (names.size() > MOST_EVENTS) {
            throw new IsologException("SEQUENCE-SIZE", "A session has " + names.size() + " events, more than the " + MOST_EVENTS
                    + " that can be compared. Cut it into shorter sessions, for example by time.");
        }
        TreeMap<String, Integer> unknown = new TreeMap<>();
        for (String name : names) {
            if (!numbers.containsKey(name)) {
                unknown.put(name, 0);
            }
        }
        int next = size();
        for (Map.Entry<String, Integer> added : unknown.entrySet()) {
            added.setValue(next++);
        }
        int[] events = new int[names.size()];
        int at = 0;
        for (String name : names) {
            Integer known = numbers.get(name);
            events[at++] = known == null ? unknown.get(name) : known;
        }
        return CodedSession.of(events, this, List.copyOf(unknown.keySet()));
    }

    String name(int type) {
        return names[type];
    }
}
