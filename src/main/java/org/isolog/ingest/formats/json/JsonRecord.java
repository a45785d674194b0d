package org.isolog.ingest.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.FieldNames;
import org.isolog.ingest.formats.Outcomes;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes an event of one JSON object: nested names are joined by points, scalars of an array by commas, elements of other arrays are
 * numbered from 0. The value that fits best as the event's time becomes its time and no field.
 */
final class JsonRecord {
    /** A record with more is no log event; looking up so many names would take too long. */
    private static final int MOST_FIELDS = 2000;
    private static final int MOST_NAMES_KEPT = 10_000;

    private final JsonFactory json;
    private final FieldNames names;
    private final TimeParser times;
    private final Fields.Builder fields = new Fields.Builder();
    private final Map<String, Name> known = new HashMap<>();
    private int count;
    private String timeName;
    private String timeText;
    private int timeRank;
    private String outcome;

    private record Name(String field, int timeRank, boolean status) {
    }

    JsonRecord(JsonFactory json, FieldNames names, TimeParser times) {
        this.json = json;
        this.names = names;
        this.times = times;
    }

    /**
     * @return null if the text is an element but no object
     * @throws IOException if the text is no JSON, or beyond the limits
     */
    Event parse(SourceRef ref, String text) throws IOException {
        fields.build();
        count = 0;
        timeName = null;
        timeText = null;
        timeRank = Integer.MAX_VALUE;
        outcome = null;
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            readObject(parser, "");
            if (parser.nextToken() != null) {
                throw new IOException("text after the end of the object");
            }
        }
        derive();
        EventTime time = times.parse(timeText);
        return new Event(0, ref, time, fields.build(), text);
    }

    private void readObject(JsonParser parser, String prefix) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix.isEmpty() ? parser.currentName() : prefix + "." + parser.currentName();
            parser.nextToken();
            readValue(parser, name);
        }
    }

    private void readValue(JsonParser parser, String name) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser, name);
            case START_ARRAY -> readArray(parser, name);
            case VALUE_NULL -> {
                // a missing value is simply not there
            }
            default -> put(name, parser.getText());
        }
    }

    private void readArray(JsonParser parser, String name) throws IOException {
        StringBuilder scalars = new StringBuilder();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (parser.currentToken().isStructStart()) {
                readValue(parser, name + "." + i);
            } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
                scalars.append(scalars.isEmpty() ? "" : ", ").append(parser.getText());
            }
        }
        put(name, scalars.toString());
    }

    private void put(String name, String value) throws IOException {
        if (value.isEmpty()) {
            return;
        }
        if (++count > MOST_FIELDS) {
            throw new IOException("more than " + MOST_FIELDS + " values");
        }
        Name meaning = known.get(name);
        if (meaning == null) {
            meaning = new Name(names.fieldFor(name), names.timeRank(name), names.isStatus(name));
            if (known.size() < MOST_NAMES_KEPT) {
                known.put(name, meaning);
            }
        }
        if (meaning.timeRank() >= 0 && meaning.timeRank() < timeRank) {
            putBack();
            timeName = name;
            timeText = value;
            timeRank = meaning.timeRank();
            return;
        }
        if (meaning.status() && (outcome == null || outcome.equals(Ecs.UNKNOWN))) {
            outcome = Outcomes.of(value);
        }
        boolean own = meaning.field().equals(name) || value.equals("-") || fields.get(meaning.field()) != null;
        fields.put(own ? name : meaning.field(), value);
    }

    /** A value that was taken for the time until a better one came is a field after all. */
    private void putBack() {
        if (timeName != null) {
            fields.put(timeName, timeText);
        }
    }

    private void derive() {
        String executable = fields.get("process.executable");
        if (executable != null && fields.get(Ecs.PROCESS_NAME) == null) {
            fields.put(Ecs.PROCESS_NAME, executable.substring(Math.max(executable.lastIndexOf('\\'), executable.lastIndexOf('/')) + 1));
        }
        if (fields.get("eventVersion") != null && fields.get("userIdentity.type") != null) {
            CloudTrail.derive(fields);
        }
        if (outcome != null && fields.get(Ecs.EVENT_OUTCOME) == null) {
            fields.put(Ecs.EVENT_OUTCOME, outcome);
        }
    }
}
