package org.isolog.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Every word that screens show, from the one {@code strings.properties}. Keys begin with the screen: {@code events.empty}.
 *
 * <p>{@code {0}}, {@code {1}} stand for the arguments; whole numbers are grouped. Apostrophes need no doubling. A test
 * compares the keys with the sources, so a key must be a literal.
 */
public final class Texts {
    private static final Map<String, String> TEXTS = load();

    private Texts() {
    }

    /** @throws IllegalArgumentException if there is no such key */
    public static String text(String key, Object... arguments) {
        String text = TEXTS.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return arguments.length == 0 ? text : filled(text, arguments);
    }

    // One pass, so that a brace inside an argument (log content) is never taken for a place.
    private static String filled(String text, Object... arguments) {
        StringBuilder result = new StringBuilder(text.length() + 32);
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int place = c == '{' && i + 2 < text.length() && text.charAt(i + 2) == '}' ? text.charAt(i + 1) - '0' : -1;
            if (place >= 0 && place < arguments.length) {
                result.append(shown(arguments[place]));
                i += 3;
            } else {
                result.append(c);
                i++;
            }
        }
        return result.toString();
    }

    private static String shown(Object argument) {
        return argument instanceof Long || argument instanceof Integer
            ? NumberText.grouped(((Number) argument).longValue()) : String.valueOf(argument);
    }

    private static Map<String, String> load() {
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream("/org/isolog/ui/strings.properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return Map.copyOf(texts);
    }
}
