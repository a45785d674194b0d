package org.isolog.ingest.formats.windows;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What happened, in a short name and in a sentence, by provider and event id: the table {@code events.table}. */
final class EventSentences {
    private static final Entry NONE = new Entry(null, null, null);

    private final Map<String, Map<String, Entry>> byProvider = new HashMap<>();

    /**
     * What an event means.
     *
     * @param action  short stable name
     * @param outcome how it ended where the id alone says so; null otherwise
     */
    record Entry(String action, String outcome, Sentence sentence) {
    }

    private EventSentences() {
    }

    static EventSentences load() {
        EventSentences sentences = new EventSentences();
        for (Table.Row row : Table.read("events.table")) {
            String[] key = row.key().split(" +");
            if (key.length < 2 || key.length > 3) {
                throw new IllegalStateException("events.table has an entry without an id and a name: " + row.key());
            }
            Entry entry = new Entry(key[1], key.length == 3 ? key[2] : null, Sentence.parse(row.value()));
            for (String provider : row.providers()) {
                for (String id : key[0].split(",")) {
                    sentences.byProvider.computeIfAbsent(provider, one -> new HashMap<>()).put(id, entry);
                }
            }
        }
        return sentences;
    }

    Set<String> providers() {
        return byProvider.keySet();
    }

    Set<String> ids(String provider) {
        return byProvider.getOrDefault(provider, Map.of()).keySet();
    }

    Entry of(String provider, String id) {
        return byProvider.getOrDefault(provider, Map.of()).getOrDefault(id, NONE);
    }
}
