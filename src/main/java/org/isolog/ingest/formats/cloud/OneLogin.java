package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Set;

/** Events of OneLogin. */
public final class OneLogin implements JsonDialect {
    private static final Set<String> FAILED = Set.of("6", "9");
    private static final Set<String> SUCCEEDED = Set.of("5", "7", "8");

    @Override
    public String name() {
        return "onelogin";
    }

    @Override
    public String title() {
        return "OneLogin events";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("event_type_id") && (record.has("actor_user_name") || record.has("user_name") || record.has("actor_user_id"));
    }

    /** 5, 7, 8: signed in, signed out, opened an application; 6, 9: failed to sign in, or to open one. */
    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String type = record.get("event_type_id");
        fields.put(Ecs.EVENT_OUTCOME, FAILED.contains(type) ? Ecs.FAILURE : SUCCEEDED.contains(type) ? Ecs.SUCCESS : Ecs.UNKNOWN);
    }
}
