package org.isolog.ingest.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.isolog.ingest.Head;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;

/** How the records of a JSON file follow each other. */
enum JsonShape {
    /** An object a line. */
    LINES(0),
    /** Objects over several lines, one after the other. */
    OBJECTS(0),
    /** One array of objects. */
    ARRAY(1),
    /** An object around one array of objects, as CloudTrail writes it. */
    WRAPPED(2),
    /** An array in an object in an object, as Elasticsearch answers a search. */
    WRAPPED_TWICE(3);

    private final int depth;

    JsonShape(int depth) {
        this.depth = depth;
    }

    /** Brackets that are open where a record begins. */
    int depth() {
        return depth;
    }

    private record Found(JsonShape shape) {
    }

    /** The shape by the head; null if it is no JSON. Worked out once for all formats. */
    static JsonShape of(Head head, JsonFactory json) {
        return head.shared(Found.class, Found.class, () -> new Found(find(head, json))).shape();
    }

    private static JsonShape find(Head head, JsonFactory json) {
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
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                return parser.nextToken() == JsonToken.START_OBJECT ? ARRAY : null;
            }
            if (parser.nextToken() != JsonToken.FIELD_NAME) {
                return null;
            }
        } catch (IOException endOfHead) {
            return null;
        }
        JsonWrapper wrapper = JsonWrapper.of(text, json);
        return wrapper.depth() == 2 ? WRAPPED : wrapper.depth() == 3 ? WRAPPED_TWICE : OBJECTS;
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
