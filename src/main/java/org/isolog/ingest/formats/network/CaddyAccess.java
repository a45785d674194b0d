package org.isolog.ingest.formats.network;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Locale;

/** Requests that the web server Caddy answered. */
public final class CaddyAccess implements JsonDialect {
    @Override
    public String name() {
        return "caddy";
    }

    @Override
    public String title() {
        return "Caddy access log";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("request.method") && record.has("request.uri") && (record.has("request.remote_ip") || record.has("request.remote_addr"));
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        fields.put(Ecs.EVENT_ACTION, record.get("request.method").toLowerCase(Locale.ROOT));
        fields.put(Ecs.EVENT_OUTCOME, record.has("status") ? Outcomes.ofHttpStatus(record.get("status")) : null);
        String uri = record.get("request.uri");
        int query = uri.indexOf('?');
        fields.put(Ecs.URL_PATH, query < 0 ? uri : uri.substring(0, query));
        fields.put(Ecs.URL_QUERY, query < 0 ? null : uri.substring(query + 1));
    }
}
