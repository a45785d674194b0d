package org.isolog.ingest.formats.device;

import java.util.HashMap;
import java.util.Map;

/** The keys of one kind of device and the fields they become. */
final class KeyNames {
    private final Map<String, String> fields = new HashMap<>();

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

    /** Null for a key that is not known. */
    String fieldFor(String key) {
        return fields.get(key);
    }
}
