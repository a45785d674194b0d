package org.isolog.ingest.formats.windows;

/**
 * What a name in the JSON of a shape stands for.
 *
 * @param kind   what to do with its value
 * @param system the System value, for that kind
 * @param name   the name of the value: of the event's data, or of a field of its own
 * @param rank   the best of several names for one thing: 0 is best
 * @param beside a name that has to be there for a System value; else the value is one of the event's data. Null for no such condition
 */
record JsonSlot(Kind kind, SystemValue system, String name, int rank, String beside) {

    /** What to do with a value. */
    enum Kind { SYSTEM, DATA, PARAMETERS, NAMED_DATA, PAYLOAD, DETAILS, MESSAGE, TIME, EVENT_TYPE, OWN, NOTHING }

    static JsonSlot system(SystemValue system, int rank) {
        return new JsonSlot(Kind.SYSTEM, system, null, rank, null);
    }

    static JsonSlot systemBeside(SystemValue system, String name, String beside) {
        return new JsonSlot(Kind.SYSTEM, system, name, 0, beside);
    }

    static JsonSlot data(String name) {
        return new JsonSlot(Kind.DATA, null, name, 0, null);
    }

    static JsonSlot time(int rank) {
        return new JsonSlot(Kind.TIME, null, null, rank, null);
    }

    static JsonSlot own(String name) {
        return new JsonSlot(Kind.OWN, null, name, 0, null);
    }

    static JsonSlot of(Kind kind, String name) {
        return new JsonSlot(kind, null, name, 0, null);
    }
}
