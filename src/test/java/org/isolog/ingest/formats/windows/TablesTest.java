package org.isolog.ingest.formats.windows;

import org.isolog.core.Fields;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of what is known of Windows' providers. */
class TablesTest {
    private static final Set<String> OUTCOMES = Set.of("success", "failure", "by-status");

    @Test
    void everySentenceIsWellFormedAndItsEventIsNamedOnce() {
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Table.Row row : Table.read("events.table")) {
            String[] key = row.key().split(" +");
            for (String provider : row.providers()) {
                for (String id : key[0].split(",")) {
                    if (!id.matches("\\d{1,5}") || !seen.add(provider + ";" + id)) {
                        wrong.add(provider + ";" + id);
                    }
                }
            }
            boolean named = key[1].matches("[a-z0-9]+(-[a-z0-9]+)*") && (key.length == 2 || OUTCOMES.contains(key[2]));
            boolean sentence = row.value().matches("[A-Z{\\[].*[^. ]") && !row.value().contains("  ");
            if (!named || !sentence || Sentence.parse(row.value()).names().stream().anyMatch(String::isBlank)) {
                wrong.add(row.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(400);
    }

    @Test
    void everySentenceIsFilledForAnEventWithoutData() {
        for (Table.Row row : Table.read("events.table")) {
            String[] key = row.key().split(" +");
            WindowsEvent event = new WindowsEvent().set(SystemValue.PROVIDER, row.providers().getFirst()).set(SystemValue.EVENT_ID, key[0].split(",")[0]);
            Fields.Builder fields = new Fields.Builder();
            event.put(fields);
            assertThat(fields.get("event.action")).isEqualTo(key[1]);
            assertThat(fields.get("message")).doesNotContainPattern("[{}\\[\\]]").isNotBlank();
        }
    }

    @Test
    void everyDataNameGoesToAFieldOfItsOwn() {
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : Table.read("data-names.table")) {
            String ids = row.key().substring(0, Math.max(0, row.key().indexOf(' ')));
            boolean key = ids.matches("\\*|\\d{1,5}(,\\d{1,5})*");
            boolean field = row.value().equals("-") || row.value().matches("[a-z]+(\\.[a-z_0-9]+)+");
            if (!key || !field) {
                wrong.add(row.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
