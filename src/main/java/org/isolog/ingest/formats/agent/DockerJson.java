package org.isolog.ingest.formats.agent;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Output of a container as Docker's json-file driver keeps it. JSON that a program wrote is read as the program's own. */
public final class DockerJson implements JsonDialect {
    @Override
    public String name() {
        return "docker-json";
    }

    @Override
    public String title() {
        return "Docker container log";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("log") && record.has("stream") && record.has("time");
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        fields.put(Ecs.MESSAGE, record.get("log").stripTrailing());
    }
}
