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

    /** These fields with others put, names and values in turn, by the rules of {@link Builder#put}. */
    public Fields with(String... namesAndValues) {
        String[] all = Arrays.copyOf(pairs, pairs.length + namesAndValues.length);
        int length = pairs.length;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null && !value.isEmpty()) {
                int place = 0;
                while (place < length && !all[place].equals(namesAndValues[i])) {
                    place += 2;
                }
                all[place] = namesAndValues[i];
                all[place + 1] = value;
                length = Math.max(length, place + 2);
            }
        }
        return new Fields(length == all.length ? all : Arrays.copyOf(all, length));
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

    /**
     * Collects the fields of one event; a null or empty value is left out, a later value of the same name replaces the earlier, and a value
     * without a name is called {@link #NAMELESS}.
     */
    public static final class Builder {
        static final String NAMELESS = "(no name)";
        private static final int USUAL_FIELDS = 32;

        private String[] pairs = new String[2 * USUAL_FIELDS];
        private int length;
        /** Hash table with linear probing: place of a name in the pairs plus 1, or 0; at most a quarter of it is used. */
        private int[] places = new int[4 * USUAL_FIELDS];

        public Builder put(String name, String value) {
            if (value == null || value.isEmpty()) {
                return this;
            }
            return name.isEmpty() ? named(NAMELESS, value) : named(name, value);
        }

        private Builder named(String name, String value) {
            int slot = slotOf(name);
            if (places[slot] > 0) {
                pairs[places[slot]] = value;
                return this;
            }
            if (length == pairs.length) {
                grow();
                slot = slotOf(name);
            }
            pairs[length++] = name;
            places[slot] = length;
            pairs[length++] = value;
            return this;
        }

        public String get(String name) {
            int place = places[slotOf(name)];
            return place == 0 ? null : pairs[place];
        }

        /** The slot of the name, or the empty one where it belongs. */
        private int slotOf(String name) {
            int hash = name.hashCode();
            int mask = places.length - 1;
            int slot = (hash ^ hash >>> 15) & mask;
            while (places[slot] != 0 && !pairs[places[slot] - 1].equals(name)) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            pairs = Arrays.copyOf(pairs, 2 * length);
            places = new int[2 * places.length];
            for (int i = 0; i < length; i += 2) {
                places[slotOf(pairs[i])] = i + 1;
            }
        }

        /** The fields so far; the builder is empty again afterwards and can be used for the next event. */
        public Fields build() {
            if (length == 0) {
                return EMPTY;
            }
            Fields fields = new Fields(Arrays.copyOf(pairs, length));
            length = 0;
            Arrays.fill(places, 0);
            return fields;
        }
    }
}
