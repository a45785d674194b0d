package org.isolog.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteFeature;

/** How Isolog writes JSON: UTF-8 whose stream belongs to the caller. */
final class JsonFiles {
    private JsonFiles() {
    }

    static JsonFactory factory() {
        return JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    }

    /** The text, with U+FFFD for every half of a surrogate pair: a JSON log may hold one, UTF-8 has none. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(point ->
                whole.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 0xFFFD : point));
        return whole.toString();
    }
}
