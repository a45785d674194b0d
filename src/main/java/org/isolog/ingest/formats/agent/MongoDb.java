package org.isolog.ingest.formats.agent;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Locale;

/** Structured log of MongoDB 4.4 and newer. */
public final class MongoDb implements JsonDialect {
    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public String title() {
        return "MongoDB log";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("t.$date") && record.has("ctx") && record.has("c") && record.has("msg");
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        if (record.is("c", "ACCESS")) {
            String message = record.get("msg").toLowerCase(Locale.ROOT);
            boolean failed = message.contains("failed") || message.contains("not authorized");
            boolean succeeded = message.contains("succeeded") || message.contains("successfully");
            fields.put(Ecs.EVENT_OUTCOME, failed ? Ecs.FAILURE : succeeded ? Ecs.SUCCESS : null);
        }
        String remote = record.first("attr.remote", "attr.client");
        if (remote != null && fields.get(Ecs.SOURCE_IP) != null && remote.lastIndexOf(':') >= fields.get(Ecs.SOURCE_IP).length()) {
            fields.put(Ecs.SOURCE_PORT, remote.substring(remote.lastIndexOf(':') + 1));
        }
    }
}
