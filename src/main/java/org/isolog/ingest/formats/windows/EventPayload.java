package org.isolog.ingest.formats.windows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.isolog.ingest.RecordInput;

import java.io.IOException;

/**
 * The data of an event as text in one value: JSON, as EvtxECmd writes it ({@code {"EventData":{"Data":[{"@Name":…,"#text":…}]}}}), or
 * XML, as Microsoft Sentinel keeps it.
 */
final class EventPayload {
    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(RecordInput.MAX_RECORD).build()).build();
    private final EventXml xml = new EventXml();

    /** @return false if the text is neither, and nothing was taken from it */
    boolean read(String text, WindowsEvent event) {
        try {
            if (text.startsWith("<")) {
                xml.readData(text, event);
                return true;
            }
            return text.startsWith("{") && readJson(text, event);
        } catch (IOException broken) {
            return false;
        }
    }

    private boolean readJson(String text, WindowsEvent event) throws IOException {
        int before = event.count();
        try (JsonParser parser = json.createParser(text)) {
            String name = null;
            String key = null;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    key = parser.currentName();
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    name = take(key, parser.getText(), name, event);
                }
            }
        }
        return event.count() > before;
    }

    /** @return the name that was stated for the next value, or null */
    private static String take(String key, String value, String name, WindowsEvent event) {
        if (key == null || key.equals("@xmlns") || key.startsWith("@xmlns:")) {
            return name;
        }
        switch (key) {
            case "@Name", "Name" -> {
                return value;
            }
            case "#text" -> event.data(name, value);
            case "Data" -> event.data("", value);
            default -> event.data(key, value);
        }
        return null;
    }
}
