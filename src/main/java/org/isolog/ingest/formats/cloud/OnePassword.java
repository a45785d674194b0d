package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Sign-in attempts, uses of items and audit events of 1Password. */
public final class OnePassword implements JsonDialect {
    @Override
    public String name() {
        return "1password";
    }

    @Override
    public String title() {
        return "1Password events";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("target_user.uuid") && record.has("session_uuid") || record.has("vault_uuid") && record.has("item_uuid")
                || record.has("actor_uuid") && record.has("object_type");
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String category = record.get("category");
        if (category != null) {
            fields.put(Ecs.EVENT_OUTCOME, category.equals("success") ? Ecs.SUCCESS : Ecs.FAILURE);
        }
    }
}
