package org.isolog.ingest.formats.json;

import org.isolog.core.Fields;

/** Makes fields of the values of a record. One for each file, so it may keep what it needs from record to record. */
public interface JsonMapping {
    /** Fills the empty fields and gives the text of the event's time, or null where the record has none that it knows of. */
    String map(JsonValues record, Fields.Builder fields);
}
