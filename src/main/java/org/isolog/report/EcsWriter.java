package org.isolog.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.isolog.core.Event;

/**
 * An event as an object of the Elastic Common Schema with flat dotted names: first what Isolog knows of the record, then the
 * event's own fields in their order. A field of the log that bears one of Isolog's names is kept under {@code original.} and
 * that name, so that no name occurs twice and a log cannot pose as evidence.
 */
final class EcsWriter {
    private static final Set<String> OWN = Set.of("@timestamp", "event.id", "event.original", "log.file.path", "log.record", "isolog.time.guessed");

    private EcsWriter() {
    }

    static void write(Event event, String path, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (!event.time().isMissing()) {
            json.writeStringField("@timestamp", event.time().instant().toString());
        }
        json.writeStringField("event.id", Long.toString(event.id()));
        json.writeStringField("event.original", JsonFiles.wellFormed(event.raw()));
        json.writeStringField("log.file.path", JsonFiles.wellFormed(path));
        json.writeNumberField("log.record", event.ref().record());
        if (event.time().isGuessed()) {
            json.writeStringField("isolog.time.guessed", event.time().quality().name().substring("GUESSED_".length()).toLowerCase(Locale.ROOT));
        }
        for (int i = 0; i < event.fields().size(); i++) {
            String name = JsonFiles.wellFormed(event.fields().name(i));
            boolean taken = OWN.contains(name) || name.startsWith("original.");
            json.writeStringField(taken ? "original." + name : name, JsonFiles.wellFormed(event.fields().value(i)));
        }
        json.writeEndObject();
    }
}
