package org.isolog.ingest.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Finds the list of records in an object that holds little else. */
final class JsonWrapper {
    private static final Set<String> NAMES = Set.of("records", "events", "event", "logs", "log", "entries", "items", "data", "value",
            "results", "result", "hits", "messages", "rows", "alerts", "logevents", "findings", "incidents", "detections", "activities",
            "resources", "documents", "docs", "list", "response");

    private final JsonParser parser;
    private final int end;
    private long listStart;
    private long listEnd;
    private int depth;

    private JsonWrapper(JsonParser parser, int end) {
        this.parser = parser;
        this.end = end;
    }

    /** @param text begins with an object, and may be cut off anywhere */
    static JsonWrapper of(String text, JsonFactory json) {
        try (JsonParser parser = json.createParser(text)) {
            parser.nextToken();
            JsonWrapper wrapper = new JsonWrapper(parser, text.length());
            wrapper.read();
            return wrapper;
        } catch (IOException e) {
            throw new IllegalStateException("a text cannot fail to be closed", e);
        }
    }

    /** Brackets that are open where a record begins: 2 or 3, or 0 if this is no wrapper. */
    int depth() {
        return depth;
    }

    private void read() {
        long objectEnd = end;
        try {
            readNames(2);
            objectEnd = parser.currentTokenLocation().getCharOffset();
        } catch (IOException cutOff) {
            listEnd = listEnd == 0 ? end : listEnd;
        }
        // an event may have a short list of its own, say of resources
        if (depth != 0 && (listEnd - listStart) * 2 < objectEnd) {
            depth = 0;
        }
    }

    private void readNames(int level) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            boolean known = NAMES.contains(name.toLowerCase(Locale.ROOT));
            JsonToken token = parser.nextToken();
            if (known && depth == 0 && token == JsonToken.START_ARRAY) {
                readList(level);
            } else if (known && level == 2 && token == JsonToken.START_OBJECT) {
                readNames(3);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void readList(int level) throws IOException {
        long start = parser.currentTokenLocation().getCharOffset();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            depth = level;
            listStart = start;
        }
        while (parser.currentToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
            parser.nextToken();
        }
        if (depth == level) {
            listEnd = parser.currentTokenLocation().getCharOffset();
        }
    }
}
