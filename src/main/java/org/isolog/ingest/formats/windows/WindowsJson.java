package org.isolog.ingest.formats.windows;

import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonMapping;
import org.isolog.ingest.formats.json.JsonValues;

/** Windows events in the JSON of the tools that export, collect or forward them: see {@link JsonShape}. */
public final class WindowsJson implements JsonDialect {
    @Override
    public String name() {
        return "windows-json";
    }

    @Override
    public String title() {
        return "Windows events (JSON)";
    }

    @Override
    public String page() {
        return "windows";
    }

    @Override
    public boolean claims(JsonValues record) {
        return JsonShape.of(record) != null;
    }

    @Override
    public JsonMapping mapping() {
        return new WindowsJsonMapping();
    }
}
