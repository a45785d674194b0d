package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Locale;

/** Activities of Google Workspace: sign-ins, administration, Drive, tokens, groups. */
public final class GoogleWorkspace implements JsonDialect {
    @Override
    public String name() {
        return "google-workspace";
    }

    @Override
    public String title() {
        return "Google Workspace activity";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("id.applicationName") || record.is("kind", "admin#reports#activity");
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String action = fields.get(Ecs.EVENT_ACTION);
        if (action != null) {
            String lower = action.toLowerCase(Locale.ROOT);
            boolean failed = lower.endsWith("_failure") || lower.endsWith("_failed") || lower.contains("denied") || lower.contains("blocked");
            fields.put(Ecs.EVENT_OUTCOME, failed ? Ecs.FAILURE : Ecs.SUCCESS);
        }
    }
}
