package org.isolog.core;

/**
 * One record of a log, with the place it came from.
 *
 * @param id     number of the event in its case, from 1, ascending with source and record; 0 before it is stored
 * @param ref    where it stands in the evidence
 * @param time   when it happened
 * @param fields its values under ECS names where there is one
 * @param raw    the record's text exactly as it was read
 */
public record Event(long id, SourceRef ref, EventTime time, Fields fields, String raw) {

    public Event withId(long newId) {
        return new Event(newId, ref, time, fields, raw);
    }

    /** The value of a field, or null. */
    public String get(String field) {
        return fields.get(field);
    }

    /** Who or what the event is about: the user, else the source address, else the host, else the process; null if none is known. */
    public String entity() {
        for (String field : Entity.FIELDS) {
            String value = fields.get(field);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
