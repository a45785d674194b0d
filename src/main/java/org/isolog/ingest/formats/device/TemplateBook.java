package org.isolog.ingest.formats.device;

import org.isolog.core.Fields;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The templates of one kind of device by the ids of its messages, from the resource {@code device/NAME.templates}. Immutable. */
final class TemplateBook {
    private static final MessageTemplate[] NONE = {};

    private final Map<String, MessageTemplate[]> templates = new HashMap<>();

    /** @throws IllegalStateException if there is no such resource or a line of it has not four parts */
    static TemplateBook of(String name) {
        try (InputStream in = TemplateBook.class.getResourceAsStream(name + ".templates")) {
            if (in == null) {
                throw new IllegalStateException("no templates named " + name);
            }
            TemplateBook book = new TemplateBook();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(book::add);
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.split(" \\| ", 4);
        if (parts.length != 4) {
            throw new IllegalStateException("not \"ids | action | outcome | text\": " + line);
        }
        MessageTemplate template = MessageTemplate.of(parts[1], parts[2], parts[3]);
        for (String id : parts[0].split(",")) {
            MessageTemplate[] before = templates.getOrDefault(id, NONE);
            MessageTemplate[] all = Arrays.copyOf(before, before.length + 1);
            all[before.length] = template;
            templates.put(id, all);
        }
    }

    /** Reads the message by the first template of its id that fits; false if none does. */
    boolean read(String id, String message, int from, Fields.Builder fields) {
        for (MessageTemplate template : templates.getOrDefault(id, NONE)) {
            if (template.read(message, from, fields)) {
                return true;
            }
        }
        return false;
    }
}
