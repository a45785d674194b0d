package org.isolog.detect.sequence;

import java.util.List;

/** The names of a session's event types in order. Comparable, so that no crafted session slows a hash table down. */
public final class Session implements Comparable<Session> {
    private final List<String> events;
    private final int hash;

    /** @param events none is null; may be empty; copied */
    public Session(List<String> events) {
        this.events = List.copyOf(events);
        hash = this.events.hashCode();
    }

    /** A session of these event types. */
    public static Session of(String... events) {
        return new Session(List.of(events));
    }

    /** The event types in order. */
    public List<String> events() {
        return events;
    }

    @Override
    public int compareTo(Session other) {
        int shared = Math.min(events.size(), other.events.size());
        for (int i = 0; i < shared; i++) {
            int order = events.get(i).compareTo(other.events.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(events.size(), other.events.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Session session && hash == session.hash && events.equals(session.events);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return String.join(" ", events);
    }
}
