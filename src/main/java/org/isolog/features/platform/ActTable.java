package org.isolog.features.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The acts of the table {@code acts.table}. Immutable; safe to read from several threads. */
public final class ActTable {
    private static final String ANY = "*";

    private final List<Act> acts;
    private final Map<String, Map<String, List<Act>>> byColumn = new HashMap<>();

    private ActTable(List<Act> acts) {
        this.acts = List.copyOf(acts);
        for (Act act : acts) {
            Map<String, List<Act>> byKey = byColumn.computeIfAbsent(act.column(), column -> new HashMap<>());
            act.keys().forEach(key -> byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(act));
        }
    }

    public static ActTable load() {
        List<Act> acts = new ArrayList<>();
        String column = "";
        for (String line : lines("acts.table")) {
            if (line.startsWith("[")) {
                column = line.substring(1, line.length() - 1);
            } else {
                acts.add(act(column, line));
            }
        }
        return new ActTable(acts);
    }

    /** Lines of a table beside this class, without blank lines and those that begin with {@code #}. */
    static List<String> lines(String name) {
        try (InputStream in = ActTable.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && line.charAt(0) != '#').toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Act act(String column, String line) {
        String[] parts = line.split(" ; ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("not KEYS ; TESTS ; BITS TECHNIQUE ; WORDS: " + line);
        }
        List<ActTest> tests = new ArrayList<>();
        for (String test : parts[1].split(" & ")) {
            if (!test.isBlank()) {
                tests.add(ActTest.parse(test.strip()));
            }
        }
        String[] prior = parts[2].strip().split(" ");
        return new Act(column, List.of(parts[0].strip().split(" ")), List.copyOf(tests), Double.parseDouble(prior[0]), prior[1], parts[3].strip());
    }

    public List<Act> acts() {
        return acts;
    }

    /** The act of a column with these words; null if the table has none. */
    public Act named(String column, String words) {
        for (Act act : acts) {
            if (act.column().equals(column) && act.words().equals(words)) {
                return act;
            }
        }
        return null;
    }

    /** The key of an action: in lower case, with hyphens for blanks. */
    static String key(String action) {
        return action.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** What follows the last point of a key, as the method of a service; the key itself where there is none. */
    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Whether some act of a column may have this key. */
    boolean knows(String column, String key) {
        Map<String, List<Act>> byKey = byColumn.getOrDefault(column, Map.of());
        return byKey.containsKey(key) || byKey.containsKey(last(key)) || byKey.containsKey(ANY);
    }

    /** The rarest act that fits, the first of equally rare ones; null if none does. */
    Act rarest(String column, String key, ActSubject subject) {
        Map<String, List<Act>> byKey = byColumn.getOrDefault(column, Map.of());
        Act named = rarer(rarest(byKey.get(key), subject), rarest(byKey.get(ANY), subject));
        return rarer(named, column.equals(Derived.ACT) ? rarest(byKey.get(last(key)), subject) : null);
    }

    private static Act rarest(List<Act> acts, ActSubject subject) {
        Act rarest = null;
        for (Act act : acts == null ? List.<Act>of() : acts) {
            if ((rarest == null || act.bits() > rarest.bits()) && act.fits(subject)) {
                rarest = act;
            }
        }
        return rarest;
    }

    private static Act rarer(Act one, Act other) {
        return other == null || one != null && one.bits() >= other.bits() ? one : other;
    }
}
