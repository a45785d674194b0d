package org.isolog.ingest.formats.agent;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Results of scheduled queries of osquery: changes and snapshots, and its status lines. */
public final class Osquery implements JsonDialect {
    @Override
    public String name() {
        return "osquery";
    }

    @Override
    public String title() {
        return "osquery results";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("hostIdentifier") && (record.has("name") || record.has("calendarTime"));
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        if (fields.get(Ecs.EVENT_ACTION) == null) {
            fields.put(Ecs.EVENT_ACTION, record.has("severity") ? "status" : "snapshot");
        }
    }
}
