package org.isolog.ingest.formats.agent;

import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Telemetry of CrowdStrike Falcon (Falcon Data Replicator) and events of its streaming API. */
public final class CrowdStrike implements JsonDialect {
    @Override
    public String name() {
        return "crowdstrike";
    }

    @Override
    public String title() {
        return "CrowdStrike Falcon";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("event_simpleName") || record.has("event.event_simpleName") || record.has("metadata.customerIDString");
    }
}
