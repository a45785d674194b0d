package org.isolog.ingest.formats.network;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Locale;

/** Requests that the reverse proxy Traefik passed on. */
public final class TraefikAccess implements JsonDialect {
    @Override
    public String name() {
        return "traefik";
    }

    @Override
    public String title() {
        return "Traefik access log";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("ClientHost") && record.has("RequestMethod") && record.has("RequestPath");
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        fields.put(Ecs.EVENT_ACTION, record.get("RequestMethod").toLowerCase(Locale.ROOT));
        String uri = record.get("RequestPath");
        int query = uri.indexOf('?');
        fields.put(Ecs.URL_PATH, query < 0 ? uri : uri.substring(0, query));
        fields.put(Ecs.URL_QUERY, query < 0 ? null : uri.substring(query + 1));
    }
}
