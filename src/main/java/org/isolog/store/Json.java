package org.isolog.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            for (int i = 0; i < namesAndValues.size(); i += 2) {
                out.writeStringField(namesAndValues.get(i), namesAndValues.get(i + 1));
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
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
