package org.isolog.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.isolog.core.Event;

/**
 * Events as ECS JSON lines in UTF-8: {@code @timestamp} (left out if the event has no time), {@code event.id},
 * {@code event.original}, {@code log.file.path}, {@code log.record}, then all fields. The stream is flushed, not closed.
 *
 * @see <a href="https://www.elastic.co/guide/en/ecs/current/ecs-field-reference.html">ECS field reference</a>
 */
public final class EcsJsonLines {
    private final JsonGenerator json;
    private long written;

    public EcsJsonLines(OutputStream out) throws IOException {
        json = JsonFiles.factory().createGenerator(out);
        json.setPrettyPrinter(new MinimalPrettyPrinter(""));
    }

    /** @param path of the event's source */
    public void write(Event event, String path) throws IOException {
        EcsWriter.write(event, path, json);
        json.writeRaw('\n');
        written++;
    }

    public long written() {
        return written;
    }

    public void flush() throws IOException {
        json.flush();
    }
}
