package org.isolog.ingest.formats.cloud;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Events of the Okta System Log. */
public final class Okta implements JsonDialect {
    @Override
    public String name() {
        return "okta";
    }

    @Override
    public String title() {
        return "Okta system log";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("actor.alternateId") && (record.has("eventType") || record.has("outcome.result") || record.has("published"));
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        for (int i = 0; record.has("target." + i + ".type"); i++) {
            if (record.is("target." + i + ".type", "User")) {
                fields.put("user.target.name", record.get("target." + i + ".alternateId"));
                return;
            }
        }
    }
}
