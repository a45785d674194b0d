package org.isolog.ingest.formats.device;

import org.isolog.ingest.formats.FieldNames;

import java.util.HashMap;
import java.util.Map;

/** The keys of one kind of device and the fields they become. */
final class KeyNames {
    private final Map<String, String> fields = new HashMap<>();
    private FieldNames others;

    KeyNames add(String field, String... keys) {
        for (String key : keys) {
            fields.put(key, field);
        }
        return this;
    }

    /** All keys of another kind as well; where both know a key, this one's counts. */
    KeyNames and(KeyNames others) {
        others.fields.forEach(fields::putIfAbsent);
        return this;
    }

    /** Keys that are not known here are asked for there. */
    KeyNames orElse(FieldNames names) {
        others = names;
        return this;
    }

    /** Null for a key that is not known. */
    String fieldFor(String key) {
        String field = fields.get(key);
        if (field != null || others == null) {
            return field;
        }
        String name = others.fieldFor(key);
        return name.equals(key) ? null : name;
    }
}
