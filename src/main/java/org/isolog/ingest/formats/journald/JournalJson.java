package org.isolog.ingest.formats.journald;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.isolog.core.Event;
import org.isolog.core.SourceRef;
import org.isolog.ingest.RecordInput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Entries as {@code journalctl -o json} writes them: flat objects; a value that is no text is an array of its bytes, one that is set
 * several times an array of its values, one that is too long null.
 */
final class JournalJson {
    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(10).maxStringLength(RecordInput.MAX_RECORD)
                    .maxNumberLength(100).maxNameLength(1000).build())
            .build();
    private final JournalEntry entry;

    JournalJson(JournalEntry entry) {
        this.entry = entry;
    }

    /** @return null if the line is no journal entry */
    Event parse(SourceRef ref, String line) {
        entry.start();
        try (JsonParser parser = json.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                read(parser, name);
            }
            return parser.currentToken() == JsonToken.END_OBJECT && entry.isEntry() ? entry.event(ref, line) : null;
        } catch (IOException noJson) {
            return null;
        }
    }

    private void read(JsonParser parser, String name) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            entry.put(name, array(parser));
        } else if (token == JsonToken.START_OBJECT) {
            parser.skipChildren();
        } else if (token != JsonToken.VALUE_NULL) {
            entry.put(name, parser.getText());
        }
    }

    private static String array(JsonParser parser) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder values = new StringBuilder();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY && token != null; token = parser.nextToken()) {
            if (token == JsonToken.VALUE_NUMBER_INT) {
                bytes.write(parser.getIntValue());
            } else if (token == JsonToken.START_ARRAY) {
                values.append(values.isEmpty() ? "" : ", ").append(array(parser));
            } else if (token == JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                values.append(values.isEmpty() ? "" : ", ").append(parser.getText());
            }
        }
        return bytes.size() > 0 ? bytes.toString(StandardCharsets.UTF_8) : values.toString();
    }
}
