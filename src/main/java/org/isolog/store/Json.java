package org.isolog.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Lists of strings, and flat objects of strings in their order, as JSON text. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private Json() {
    }

    static String array(List<String> values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartArray();
            for (String value : values) {
                out.writeString(value);
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @param namesAndValues in turn */
    static String object(List<String> namesAndValues) {
        // Once an event: a generator of its own for every few characters would cost more than the text.
        StringBuilder text = new StringBuilder(32 * namesAndValues.size()).append('{');
        JsonStringEncoder encoder = JsonStringEncoder.getInstance();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            text.append(i == 0 ? "\"" : ",\"");
            encoder.quoteAsString(namesAndValues.get(i), text);
            text.append("\":\"");
            encoder.quoteAsString(namesAndValues.get(i + 1), text);
            text.append('"');
        }
        return text.append('}').toString();
    }

    /** The strings of an array in their order, or the names and values of an object in turn. */
    static List<String> strings(String json) {
        List<String> strings = new ArrayList<>();
        try (JsonParser in = FACTORY.createParser(json)) {
            in.nextToken();
            for (JsonToken token = in.nextToken(); !token.isStructEnd(); token = in.nextToken()) {
                strings.add(in.getText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings;
    }
}
