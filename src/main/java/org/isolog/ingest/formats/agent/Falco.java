package org.isolog.ingest.formats.agent;

import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Alerts of Falco on system calls and Kubernetes. */
public final class Falco implements JsonDialect {
    @Override
    public String name() {
        return "falco";
    }

    @Override
    public String title() {
        return "Falco alerts";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("rule") && record.has("output") && record.has("priority");
    }
}
