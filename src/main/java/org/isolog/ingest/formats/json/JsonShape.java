package org.isolog.ingest.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.isolog.ingest.Head;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** How the records of a JSON file follow each other. */
enum JsonShape {
    /** An object a line. */
    LINES(0),
    /** Objects over several lines, one after the other. */
    OBJECTS(0),
    /** One array of objects. */
    ARRAY(1),
    /** An object around one array of objects, as CloudTrail writes it. */
    WRAPPED(2);

    private static final Set<String> WRAPPERS = Set.of("records", "events", "event", "logs", "log", "entries", "items", "data", "value",
            "results", "result", "hits", "messages", "rows", "alerts", "logevents");

    private final int depth;

    JsonShape(int depth) {
        this.depth = depth;
    }

    /** Brackets that are open where a record begins. */
    int depth() {
        return depth;
    }

    /** The shape by the head; null if it is no JSON. */
    static JsonShape of(Head head, JsonFactory json) {
        String text = head.text().stripLeading();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return objectLines(head) ? LINES : null;
        }
        JsonShape shape = byTokens(text, json);
        if (shape == OBJECTS || shape == null) {
            boolean line = isObject(head.filledLines().getFirst(), json) || shape != null && head.filledLines().size() == 1;
            return line || objectLines(head) ? LINES : shape;
        }
        return shape;
    }

    private static JsonShape byTokens(String text, JsonFactory json) {
        JsonShape shape = null;
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                return parser.nextToken() == JsonToken.START_OBJECT ? ARRAY : null;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                shape = OBJECTS;
                String name = parser.currentName().toLowerCase(Locale.ROOT);
                if (parser.nextToken() == JsonToken.START_ARRAY && WRAPPERS.contains(name)) {
                    if (parser.nextToken() == JsonToken.START_OBJECT) {
                        return WRAPPED;
                    }
                    return shape;
                }
                parser.skipChildren();
            }
        } catch (IOException endOfHead) {
            return shape;
        }
        return shape;
    }

    private static boolean objectLines(Head head) {
        return LineShare.of(head, line -> {
            String stripped = line.strip();
            return stripped.startsWith("{\"") && (stripped.endsWith("}") || stripped.length() > 3000);
        }) >= 0.7;
    }

    static boolean isObject(String line, JsonFactory json) {
        try (JsonParser parser = json.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT;
        } catch (IOException broken) {
            return false;
        }
    }
}
