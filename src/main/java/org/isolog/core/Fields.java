package org.isolog.core;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * The named values of one event, in the order in which the format found them. Immutable; a name occurs once.
 *
 * <p>Kept as one flat array because an import makes millions of them. A value is never null or empty: a missing value is
 * simply not there.
 */
public final class Fields {
    private static final Fields EMPTY = new Fields(new String[0]);

    private final String[] pairs;

    private Fields(String[] pairs) {
        this.pairs = pairs;
    }

    public static Fields empty() {
        return EMPTY;
    }

    /** Names and values in turn, as in {@code of("user.name", "alice", "source.ip", "10.0.0.5")}. */
    public static Fields of(String... namesAndValues) {
        Builder builder = new Builder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            builder.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return builder.build();
    }

    /** The value, or null where the event has none of that name. */
    public String get(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    public int size() {
        return pairs.length / 2;
    }

    public String name(int index) {
        return pairs[2 * index];
    }

    public String value(int index) {
        return pairs[2 * index + 1];
    }

    public void forEach(BiConsumer<String, String> visitor) {
        for (int i = 0; i < pairs.length; i += 2) {
            visitor.accept(pairs[i], pairs[i + 1]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && Arrays.equals(pairs, fields.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((name, value) -> text.append(text.length() > 1 ? ", " : "").append(name).append('=').append(value));
        return text.append('}').toString();
    }

    /** Collects the fields of one event; a null or empty value is left out, a later value of the same name replaces the earlier. */
    public static final class Builder {
        private String[] pairs = new String[24];
        private int length;
        /** One bit of 64 for each name there: most names are new, and need not be compared with all before them. */
        private long seen;

        public Builder put(String name, String value) {
            if (value == null || value.isEmpty()) {
                return this;
            }
            long bit = 1L << name.hashCode();
            int place = (seen & bit) == 0 ? -1 : placeOf(name);
            if (place >= 0) {
                pairs[place + 1] = value;
                return this;
            }
            seen |= bit;
            if (length == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * length);
            }
            pairs[length++] = name;
            pairs[length++] = value;
            return this;
        }

        public String get(String name) {
            int place = (seen & 1L << name.hashCode()) == 0 ? -1 : placeOf(name);
            return place < 0 ? null : pairs[place + 1];
        }

        private int placeOf(String name) {
            for (int i = 0; i < length; i += 2) {
                if (pairs[i].equals(name)) {
                    return i;
                }
            }
            return -1;
        }

        /** The fields so far; the builder is empty again afterwards and can be used for the next event. */
        public Fields build() {
            Fields fields = length == 0 ? EMPTY : new Fields(Arrays.copyOf(pairs, length));
            length = 0;
            seen = 0;
            return fields;
        }
    }
}
