package org.isolog.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
        /** So many names in a row only collide in the table if somebody chose them for it. */
        private static final int LONGEST_SEARCH = 64;

        private String[] pairs = new String[2 * USUAL_FIELDS];
        private int length;
        /** Hash table with linear probing: place of a name in the pairs plus 1, or 0; at most a quarter of it is used. */
        private int[] places = new int[4 * USUAL_FIELDS];
        /** Takes the place of the table for the rest of an event whose names collide; a tree, as strings can be compared. */
        private Map<String, Integer> crowded;

        public Builder put(String name, String value) {
            if (value == null || value.isEmpty()) {
                return this;
            }
            return name.isEmpty() ? named(NAMELESS, value) : named(name, value);
        }

        private Builder named(String name, String value) {
            int place = placeOf(name);
            if (place > 0) {
                pairs[place] = value;
                return this;
            }
            if (length == pairs.length) {
                grow();
            }
            pairs[length] = name;
            pairs[length + 1] = value;
            index(length);
            length += 2;
            return this;
        }

        public String get(String name) {
            int place = placeOf(name);
            return place == 0 ? null : pairs[place];
        }

        /** Where the value of the name stands in the pairs, or 0. */
        private int placeOf(String name) {
            int slot = crowded == null ? slotOf(name) : -1;
            return slot >= 0 ? places[slot] : crowded == null ? crowd().getOrDefault(name, 0) : crowded.getOrDefault(name, 0);
        }

        /** The slot of the name, or the empty one where it belongs; -1 if that is too far to search. */
        private int slotOf(String name) {
            int hash = name.hashCode();
            int mask = places.length - 1;
            int slot = (hash ^ hash >>> 15) & mask;
            int end = slot + LONGEST_SEARCH & mask;
            while (slot != end && places[slot] != 0 && !pairs[places[slot] - 1].equals(name)) {
                slot = slot + 1 & mask;
            }
            return slot == end ? -1 : slot;
        }

        private void index(int pair) {
            int slot = crowded == null ? slotOf(pairs[pair]) : -1;
            if (slot >= 0) {
                places[slot] = pair + 1;
            } else {
                (crowded == null ? crowd() : crowded).put(pairs[pair], pair + 1);
            }
        }

        private Map<String, Integer> crowd() {
            crowded = HashMap.newHashMap(length);
            for (int i = 0; i < length; i += 2) {
                crowded.put(pairs[i], i + 1);
            }
            return crowded;
        }

        private void grow() {
            pairs = Arrays.copyOf(pairs, 2 * length);
            places = new int[2 * places.length];
            for (int i = 0; crowded == null && i < length; i += 2) {
                index(i);
            }
        }

        /** The fields so far; the builder is empty again afterwards and can be used for the next event. */
        public Fields build() {
            if (length == 0) {
                return EMPTY;
            }
            Fields fields = new Fields(Arrays.copyOf(pairs, length));
            length = 0;
            crowded = null;
            Arrays.fill(places, 0);
            return fields;
        }
    }
}
