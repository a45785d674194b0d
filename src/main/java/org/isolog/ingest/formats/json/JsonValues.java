package org.isolog.ingest.formats.json;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The values of one JSON object: nested names are joined by points, scalars of an array by commas, elements of other arrays are
 * numbered from 0. No value is null or empty. Used again for the next record, so not to be kept.
 */
public final class JsonValues {
    /** A record with more is no log event; looking up so many names would take too long. */
    private static final int MOST = 2000;

    private final JsonNames names;
    private JsonName[] keys = new JsonName[64];
    private String[] values = new String[64];
    private String[][] elements = new String[64][];
    private int size;
    private int payloadStart;
    private long record;

    JsonValues(JsonNames names) {
        this.names = names;
    }

    /** The value of a flattened name in any case of letters, or null. */
    public String get(String name) {
        JsonName.Cell cell = names.asked(name);
        return cell.record == record ? cell.value : null;
    }

    public boolean has(String name) {
        return get(name) != null;
    }

    /** Whether the name has this value, in any case of letters. */
    public boolean is(String name, String value) {
        return value.equalsIgnoreCase(get(name));
    }

    /** The value of the first of these names that has one, or null. */
    public String first(String... candidates) {
        for (String name : candidates) {
            String value = get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** How many values there are, in the order of the record. */
    public int size() {
        return size;
    }

    public String name(int index) {
        return keys[index].text;
    }

    public String value(int index) {
        return values[index];
    }

    /** Whether the value is not of the record itself but of what it was wrapped in. */
    boolean isOfEnvelope(int index) {
        return index < payloadStart;
    }

    /** The scalars one by one where the value is an array of several, else null. */
    public String[] elements(int index) {
        return elements[index];
    }

    JsonName key(int index) {
        return keys[index];
    }

    void clear() {
        record++;
        size = 0;
        payloadStart = 0;
        names.forgetIfTooMany();
    }

    /** All values from now on are those of the object that the values so far only wrap: they come first where names meet. */
    void beginPayload() {
        payloadStart = size;
    }

    void remove(int index) {
        keys[index].cell.record = -1;
        keys[index].record = -1;
        System.arraycopy(keys, index + 1, keys, index, size - index - 1);
        System.arraycopy(values, index + 1, values, index, size - index - 1);
        System.arraycopy(elements, index + 1, elements, index, size - index - 1);
        size--;
        for (int i = index; i < size; i++) {
            keys[i].entry = i;
        }
    }

    void add(JsonName key, String value) throws IOException {
        if (value.isEmpty()) {
            return;
        }
        if (key.record == record && key.entry < size && keys[key.entry] == key) {
            if (key.entry >= payloadStart) {
                values[key.entry] = value;
                elements[key.entry] = null;
                key.cell.value = value;
                return;
            }
            keys[key.entry] = names.child(names.root(), "envelope." + key.text);
        }
        if (size == MOST) {
            throw new IOException("more than " + MOST + " values");
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            elements = Arrays.copyOf(elements, 2 * size);
        }
        key.record = record;
        key.entry = size;
        key.cell.record = record;
        key.cell.value = value;
        keys[size] = key;
        elements[size] = null;
        values[size++] = value;
    }

    /** An array of several scalars. */
    void add(JsonName key, List<String> scalars) throws IOException {
        String joined = String.join(", ", scalars);
        if (!joined.isEmpty()) {
            add(key, joined);
            elements[key.entry] = scalars.toArray(String[]::new);
        }
    }
}
