package org.isolog.ingest.formats.windows;

import java.util.Map;

/**
 * What is known of the events of one provider and id.
 *
 * @param action   short stable name of what happened; null if unknown
 * @param outcome  how it ended where the id alone says so; null otherwise
 * @param sentence null if there is none
 * @param targets  fields of the data, by name
 */
record EventKind(String action, String outcome, Sentence sentence, Map<String, DataTarget> targets) {
    /** Null for a value that keeps its own name. */
    DataTarget target(String name) {
        return targets.get(name);
    }
}
