package org.isolog.ingest.formats.windows;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which data of which event goes into which field: the table {@code data-names.table}. */
final class DataNames {
    /** Stands in the table for all events of a provider. */
    static final String ALL_IDS = "*";
    /** Stands in the table for a value that keeps its own name. */
    private static final String OWN_NAME = "-";

    private final Map<String, Map<String, Map<String, DataTarget>>> byProvider = new HashMap<>();

    private DataNames() {
    }

    static DataNames load() {
        DataNames names = new DataNames();
        for (Table.Row row : Table.read("data-names.table")) {
            int blank = row.key().indexOf(' ');
            String name = row.key().substring(blank + 1).strip();
            DataTarget target = row.value().equals(OWN_NAME) ? null : DataTarget.of(row.value());
            for (String provider : row.providers()) {
                Map<String, Map<String, DataTarget>> byId = names.byProvider.computeIfAbsent(provider, one -> new HashMap<>());
                for (String id : row.key().substring(0, blank).split(",")) {
                    byId.computeIfAbsent(id, one -> new HashMap<>()).put(name, target);
                }
            }
        }
        return names;
    }

    Set<String> providers() {
        return byProvider.keySet();
    }

    Set<String> ids(String provider) {
        return byProvider.getOrDefault(provider, Map.of()).keySet();
    }

    /** The targets of the event's data: those of the provider, and over them those of the id. */
    Map<String, DataTarget> of(String provider, String id) {
        Map<String, Map<String, DataTarget>> byId = byProvider.getOrDefault(provider, Map.of());
        Map<String, DataTarget> targets = new HashMap<>(byId.getOrDefault(ALL_IDS, Map.of()));
        targets.putAll(byId.getOrDefault(id, Map.of()));
        targets.values().removeIf(target -> target == null);
        return Map.copyOf(targets);
    }
}
