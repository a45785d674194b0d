package org.isolog.ingest.formats.json;

import org.isolog.core.Fields;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.FieldNames;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;

/** Reads a JSON object that stands where another format expects words, such as in a syslog message. For one thread. */
public final class JsonText {
    private final JsonFlattener flattener = new JsonFlattener(JsonFormat.factory(), new JsonNames(0));
    /** Only asked what is written like a time, so year and zone make no difference. */
    private final GeneralMapping mapping = new GeneralMapping(new FieldNames(),
            new TimeParser(new ReadOptions(ZoneOffset.UTC, null, 0), Instant.EPOCH));
    private String time;

    /**
     * Puts the values of the object, under the names they usually mean; those that are there already stay.
     *
     * @return false if the text is no JSON object, or beyond the limits: then nothing was put
     */
    public boolean put(String text, Fields.Builder fields) {
        time = null;
        if (!text.startsWith("{")) {
            return false;
        }
        try {
            JsonValues values = flattener.read(text);
            time = values == null ? null : mapping.map(values, fields);
            return values != null;
        } catch (IOException broken) {
            return false;
        }
    }

    /** The text of the time of the object that was put last; null if it has none. */
    public String time() {
        return time;
    }
}
