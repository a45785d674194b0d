package org.isolog.ingest.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the values of JSON objects, with those of the record that an envelope holds: Elasticsearch's {@code _source}, Splunk's
 * {@code result}, EventBridge's {@code detail}, and JSON written into a string by Docker, Fluentd, CloudWatch, Microsoft 365 and the like. The values of the
 * record inside stand as if there were no envelope; a value of the envelope whose name they need goes to {@code envelope.NAME}.
 */
final class JsonFlattener {
    private static final Set<String> TEXT_PAYLOADS = Set.of("message", "log", "msg", "_raw", "@message", "auditdata", "properties.log",
            "event", "line", "body", "data");
    private static final int MOST_ENVELOPES = 4;

    private final JsonFactory json;
    private final JsonNames names;
    private final JsonValues values;
    private int payload;
    private int objects;

    JsonFlattener(JsonFactory json, JsonNames names) {
        this.json = json;
        this.names = names;
        this.values = new JsonValues(names);
    }

    /** The values of the record that was read last. */
    JsonValues values() {
        return values;
    }

    /**
     * @return null if the text is an element but no object
     * @throws IOException if the text is no JSON, or beyond the limits
     */
    JsonValues read(String text) throws IOException {
        begin();
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            readObject(parser, names.root());
            if (parser.nextToken() != null) {
                throw new IOException("text after the end of the object");
            }
        }
        unwrap();
        return values;
    }

    /** Reads the object at whose beginning the parser stands, to its end. */
    JsonValues read(JsonParser parser) throws IOException {
        begin();
        readObject(parser, names.root());
        unwrap();
        return values;
    }

    private void begin() {
        values.clear();
        payload = -1;
        objects = 0;
    }

    private void unwrap() throws IOException {
        for (int i = 0; payload >= 0 && i < MOST_ENVELOPES; i++) {
            int entry = payload;
            payload = -1;
            String text = values.value(entry);
            if (!JsonShape.isObject(text, json)) {
                return;
            }
            values.remove(entry);
            values.beginPayload();
            try (JsonParser parser = json.createParser(text)) {
                parser.nextToken();
                readObject(parser, names.root());
            }
        }
    }

    private void readObject(JsonParser parser, JsonName parent) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            readValue(parser, parser.nextToken(), names.child(parent, name));
        }
    }

    private void readValue(JsonParser parser, JsonToken token, JsonName name) throws IOException {
        switch (token) {
            case START_OBJECT -> {
                boolean wraps = objects < MOST_ENVELOPES && isObjectPayload(name.text);
                if (wraps) {
                    objects++;
                    values.beginPayload();
                }
                readObject(parser, wraps ? names.root() : name);
            }
            case START_ARRAY -> readArray(parser, name);
            case VALUE_NULL -> {
                // a missing value is simply not there
            }
            default -> put(name, parser.getText());
        }
    }

    private boolean isObjectPayload(String name) {
        return switch (name) {
            case "_source" -> true;
            case "result" -> values.has("preview") || values.has("lastrow");
            case "detail" -> values.has("detail-type");
            default -> false;
        };
    }

    private void put(JsonName name, String value) throws IOException {
        values.add(name, value);
        if (!value.isEmpty() && value.charAt(0) == '{' && TEXT_PAYLOADS.contains(name.pattern)) {
            payload = name.entry;
        }
    }

    private void readArray(JsonParser parser, JsonName name) throws IOException {
        String single = null;
        List<String> several = null;
        JsonToken token = parser.nextToken();
        for (int i = 0; token != JsonToken.END_ARRAY; i++, token = parser.nextToken()) {
            if (token.isStructStart()) {
                readValue(parser, token, names.element(name, i));
            } else if (token != JsonToken.VALUE_NULL) {
                if (single == null) {
                    single = parser.getText();
                } else {
                    several = several == null ? new ArrayList<>(List.of(single)) : several;
                    several.add(parser.getText());
                }
            }
        }
        if (several != null) {
            values.add(name, several);
        } else if (single != null) {
            values.add(name, single);
        }
    }
}
