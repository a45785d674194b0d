package org.isolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.core.LogEntry;
import org.isolog.core.Progress;
import org.isolog.core.SourceInfo;
import org.isolog.core.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KilledImportTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 25_000, 140_000})
    void leavesNoHalfSource(int events) throws Exception {
        createCase();
        Process child = importUntil(events);
        child.destroyForcibly().waitFor();

        try (CaseStore store = CaseStore.open(directory.resolve("case"), Cases.CLOCK)) {
            assertThat(store.sources().all()).extracting(SourceInfo::path).containsExactly("before", "whole");
            assertThat(scanned(store)).containsExactly(Cases.login(1).withId(1), inSecond(1, 2), inSecond(2, 3));
            if (events > 0) {
                assertThat(store.recovered()).containsExactly("endless");
                assertThat(store.log().entries(0, 9)).containsExactly(new LogEntry(1, Cases.NOW, "isolog", "recover",
                    "Took out endless: its import was not finished."));
            }
            Cases.add(store, "endless", Cases.login(1));
            assertThat(store.events().count()).isEqualTo(4);
        }
    }

    @Test
    void isLockedWhileAnotherProcessHasIt() throws Exception {
        createCase();
        Process child = importUntil(0);
        try {
            assertThatThrownBy(() -> CaseStore.open(directory.resolve("case"), Cases.CLOCK)).isInstanceOf(IsologException.class)
                .extracting("code").isEqualTo("CASE-LOCKED");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private void createCase() {
        try (CaseStore store = CaseStore.create(directory.resolve("case"), "Case", Cases.CLOCK)) {
            Cases.add(store, "before", Cases.login(1));
        }
    }

    private static Event inSecond(int record, long id) {
        Event event = Cases.login(record);
        return new Event(id, new SourceRef(2, record, 60 * record), event.time(), event.fields(), event.raw());
    }

    private static List<Event> scanned(CaseStore store) {
        List<Event> events = new ArrayList<>();
        store.events().scan(events::add, Progress.silent());
        return events;
    }

    private Process importUntil(int events) throws Exception {
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
            System.getProperty("java.class.path"), EndlessImport.class.getName(), directory.resolve("case").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        while (line != null && Integer.parseInt(line) < events) {
            line = out.readLine();
        }
        assertThat(line).isNotNull();
        return child;
    }
}
