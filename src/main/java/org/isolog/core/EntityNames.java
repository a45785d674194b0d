package org.isolog.core;

import java.util.HashMap;
import java.util.Map;

/** One name for each user and host of a case, whatever ways they are written in its logs. Immutable. */
public final class EntityNames {
    private static final EntityNames NONE = new EntityNames(Map.of());

    private final Map<String, Map<String, String>> byField;

    /** @param byField for a field the name of each way of writing that is not the name itself */
    public EntityNames(Map<String, Map<String, String>> byField) {
        this.byField = new HashMap<>();
        byField.forEach((field, names) -> this.byField.put(field, Map.copyOf(names)));
    }

    public static EntityNames none() {
        return NONE;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** The name of what is written so in the field; null for null. */
    public String of(String field, String written) {
        Map<String, String> names = byField.get(field);
        return names == null || written == null ? written : names.getOrDefault(written, written);
    }

    /** The event with its users and hosts by name; its raw text stays. */
    public Event in(Event event) {
        boolean same = true;
        for (String field : byField.keySet()) {
            String written = event.get(field);
            same &= written == null || written.equals(of(field, written));
        }
        if (same) {
            return event;
        }
        Fields.Builder renamed = new Fields.Builder();
        event.fields().forEach((field, written) -> renamed.put(field, of(field, written)));
        return new Event(event.id(), event.ref(), event.time(), renamed.build(), event.raw());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EntityNames names && byField.equals(names.byField);
    }

    @Override
    public int hashCode() {
        return byField.hashCode();
    }

    @Override
    public String toString() {
        return byField.toString();
    }
}
