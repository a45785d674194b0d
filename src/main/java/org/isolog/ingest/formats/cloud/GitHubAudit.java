package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Locale;

/** The audit log of a GitHub organization or enterprise. */
public final class GitHubAudit implements JsonDialect {
    @Override
    public String name() {
        return "github-audit";
    }

    @Override
    public String title() {
        return "GitHub audit";
    }

    @Override
    public boolean claims(JsonValues record) {
        boolean known = record.has("org") || record.has("repo") || record.has("business") || record.has("_document_id")
                || record.has("user") || record.has("actor_id") || record.has("created_at");
        boolean namespaced = record.has("org") && record.has("@timestamp");
        return record.has("action") && (record.has("actor") && known || record.has("_document_id") || namespaced);
    }

    /** GitHub only logs what was done; what was refused says so in its name. */
    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String action = record.get("action").toLowerCase(Locale.ROOT);
        boolean failed = action.contains("fail") || action.contains("denied") || action.contains("reject");
        fields.put(Ecs.EVENT_OUTCOME, failed ? Ecs.FAILURE : Ecs.SUCCESS);
    }
}
