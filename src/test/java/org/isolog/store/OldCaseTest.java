package org.isolog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.Finding;
import org.isolog.core.LogEntry;
import org.isolog.core.ModelInfo;
import org.isolog.core.Notes;
import org.isolog.core.RunInfo;
import org.isolog.core.Score;
import org.isolog.core.Severity;
import org.isolog.core.SourceRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens the small cases that are kept for every version of the schema. */
class OldCaseTest {
    private static final EventTime TIME = EventTime.stated(Instant.parse("2025-12-11T10:00:00Z"), "2025-12-11 10:00");

    @TempDir
    private Path directory;

    @BeforeEach
    void copy() throws Exception {
        try (InputStream database = OldCaseTest.class.getResourceAsStream("version-1/case.mv.db")) {
            Files.copy(database, directory.resolve("case.mv.db"));
        }
    }

    @Test
    void opensVersion1() {
        try (CaseStore store = CaseStore.open(directory, Cases.CLOCK)) {
            assertThat(store.name()).isEqualTo("Version 1");
            assertThat(store.events().get(1)).contains(
                new Event(1, new SourceRef(1, 1, 0), TIME, Fields.of("dept", "sales", Ecs.USER_NAME, "alice"), "raw line"));
            assertThat(store.sources().skippedReasons(1)).isEqualTo(Map.of("No.", 1L));
            assertThat(store.notes().all()).containsExactly(new Notes(1, true, null, List.of(), List.of()));
            assertThat(store.log().entries(0, 9)).containsExactly(new LogEntry(1, Cases.NOW, "ann", "import", "a.csv"));
        }
    }

    @Test
    void readsTheModelAndRunOfVersion1() {
        try (CaseStore store = CaseStore.open(directory, Cases.CLOCK)) {
            assertThat(store.models().active()).contains(new ModelInfo(1, Cases.NOW, "ann", new DetectionSettings(DetectionSettings.Preset.DEFAULT, 100, 256, 42, 0.01), List.of("abc"), 1,
                "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", true, null));
            assertThat(store.models().bytes(1)).containsExactly(1, 2, 3);
            RunInfo run = store.runs().current().orElseThrow();
            assertThat(run).isEqualTo(new RunInfo(1, 1, Cases.NOW, 1, 1, 0.6, 10, Map.of(Severity.NONE, 0L, Severity.LOW, 0L,
                Severity.MEDIUM, 0L, Severity.HIGH, 1L, Severity.CRITICAL, 0L), 0, Double.NaN));
            assertThat(store.runs().stories(1)).isEmpty();
            Score score = new Score(1, 0.7, 0.1, Severity.HIGH, true);
            assertThat(store.runs().scores(1).at(0)).isEqualTo(score);
            assertThat(store.runs().findings(1, 0, 9)).containsExactly(new Finding(1, score, 99, TIME, "alice", null, List.of("rare user")));
        }
    }
}
