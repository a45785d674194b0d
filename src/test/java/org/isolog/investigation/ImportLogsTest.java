package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.isolog.core.CancelledException;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.SourceInfo;
import org.isolog.core.ValueCount;
import org.isolog.core.EventFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImportLogsTest {
    private static final String HEADER = "ts,user,action,status,src_ip\n";

    @TempDir
    private Path folder;
    private Investigation investigation;

    @BeforeEach
    void create() {
        investigation = Investigation.create(folder.resolve("case"), "c", SampleCase.CLOCK, "ana");
    }

    @AfterEach
    void close() {
        investigation.close();
    }

    private Path csv(String name, int rows) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            text.append("2026-03-02T08:").append(String.format("%02d", i % 60)).append(":00Z,").append(name.charAt(0)).append(i % 3)
                    .append(",login,ok,10.0.0.").append(i % 5).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private ImportOutcome run(Path... paths) {
        return new ImportLogs(investigation).run(ImportLogs.requests(List.of(paths), null, ZoneOffset.UTC), Progress.silent());
    }

    @Test
    void oneBadFileDoesNotStopTheRest() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.log"), "");
        ImportOutcome outcome = run(csv("a.csv", 30), empty, folder.resolve("nowhere.log"), csv("b.csv", 20));

        assertThat(outcome.files()).extracting(ImportOutcome.FileOutcome::imported).containsExactly(true, false, true);
        assertThat(outcome.stored()).isEqualTo(50);
        assertThat(investigation.eventCount()).isEqualTo(50);
        assertThat(investigation.sources()).extracting(SourceInfo::path).containsExactly(folder.resolve("a.csv").toString(), folder.resolve("b.csv").toString());
        assertThat(outcome.allProblems()).hasSize(2).anyMatch(problem -> problem.contains("nowhere.log")).anyMatch(problem -> problem.contains("empty.log"));
        assertThat(new RunDetection(investigation).train(DetectionSettings.defaults(), Progress.silent()).events()).isEqualTo(50);
    }

    @Test
    void theSameBytesAreImportedOnce() throws IOException {
        Path a = csv("a.csv", 30);
        Path copy = Files.copy(a, folder.resolve("copy.csv"));
        ImportOutcome outcome = run(a, copy);

        assertThat(outcome.files().getLast().problems()).containsExactly(copy + " is already in this case, byte for byte, as " + a + ".");
        assertThat(investigation.eventCount()).isEqualTo(30);
        assertThat(run(a).files().getFirst().imported()).isFalse();
        assertThat(investigation.sources()).hasSize(1);
    }

    @Test
    void columnsMadeWhileImportingAreThoseOfTheStore() throws IOException {
        run(csv("a.csv", 30));
        List<double[]> kept = scores();
        Path elsewhere = folder.resolve("case");
        investigation.close();
        investigation = Investigation.open(elsewhere, SampleCase.CLOCK, "ana");
        assertThat(scores()).usingRecursiveComparison().isEqualTo(kept);
    }

    private List<double[]> scores() {
        new RunDetection(investigation).train(DetectionSettings.defaults(), Progress.silent());
        var scores = new BrowseEvents(investigation).scores();
        double[] values = new double[scores.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = scores.score(i);
        }
        return List.of(values);
    }

    @Test
    void aCancelledImportKeepsFinishedFilesOnly() throws IOException {
        Path a = csv("a.csv", 30);
        Path b = csv("b.csv", 30);
        assertThatThrownBy(() -> new ImportLogs(investigation).run(ImportLogs.requests(List.of(a, b), null, ZoneOffset.UTC), Stopper.at("Importing b.csv")))
                .isInstanceOf(CancelledException.class);
        assertThat(investigation.eventCount()).isEqualTo(30);
        assertThat(investigation.sources()).extracting(SourceInfo::path).containsExactly(a.toString());
        assertThat(run(b).stored()).isEqualTo(30);
        assertThat(new BrowseEvents(investigation).events(new long[] {1, 60})).extracting(event -> event.ref().record()).containsExactly(1L, 30L);
    }

    @Test
    void columnsAreRenamedAsAsked() throws IOException {
        Path file = Files.writeString(folder.resolve("own.csv"), "ts,who,what\n2026-03-02T08:00:00Z,ann,login\n2026-03-02T08:01:00Z,bob,logout\n");
        ImportRequest request = new ImportRequest(file, "csv", ZoneOffset.UTC, null, Map.of("who", "user.name"));
        new ImportLogs(investigation).run(new ImportLogs.Requests(List.of(request), List.of()), Progress.silent());
        assertThat(investigation.sources().getFirst().account().confidence()).isEqualTo(1);
        assertThat(new BrowseEvents(investigation).event(1).orElseThrow().get("user.name")).isEqualTo("ann");
        assertThat(new BrowseEvents(investigation).event(1).orElseThrow().time().instant()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    @Test
    void anUnknownFormatIsRefusedBeforeAnythingIsRead() {
        assertThatThrownBy(() -> ImportLogs.requests(List.of(folder), "smoke", ZoneOffset.UTC)).isInstanceOf(IsologException.class)
                .hasMessageContaining("no format named smoke");
    }

    @Test
    void filesAreInspectedByTheRealParser() throws IOException {
        Path a = csv("a.csv", 30);
        Path empty = Files.writeString(folder.resolve("empty.log"), "");
        InspectFiles inspect = new InspectFiles();
        InspectFiles.Inspection found = inspect.inspect(List.of(a, empty, folder.resolve("nowhere")), Progress.silent());

        assertThat(found.problems()).hasSize(1).first().asString().contains("nowhere");
        assertThat(found.files()).hasSize(2);
        assertThat(found.files().getFirst().candidates().getFirst().name()).isEqualTo("csv");
        assertThat(found.files().getFirst().problem()).isNull();
        assertThat(found.files().getFirst().size()).isEqualTo(Files.size(a));
        assertThat(found.files().getLast().candidates()).isEmpty();
        assertThat(found.files().getLast().problem()).contains("empty");
        InspectFiles.PreviewRows rows = inspect.preview(ImportRequest.of(a, ZoneOffset.UTC), 5);
        assertThat(rows.rows()).hasSize(5);
        assertThat(rows.fields()).contains("user.name", "event.action", "event.outcome", "source.ip");
        assertThat(rows.timesMissing() + rows.timesGuessed()).isZero();
        assertThat(rows.skipped()).isEmpty();
        assertThat(investigation.eventCount()).isZero();
    }

    @Test
    void namesWrittenInDifferentWaysAreOneAndEvidenceStays() throws IOException {
        Path logs = Files.writeString(folder.resolve("names.csv"), """
                time,user,src_ip,host,action
                2026-03-02T08:00:00Z,CORP\\alice,::ffff:10.0.0.5,WS5,login
                2026-03-02T08:00:01Z,alice@corp.example,10.0.0.5,ws5.corp.example,read
                2026-03-02T08:00:02Z,bob,10.0.0.6,db1,read
                """);
        run(logs);

        BrowseEvents browse = new BrowseEvents(investigation);
        assertThat(browse.topValues("user.name", EventFilter.all(), 9)).containsExactly(new ValueCount("alice", 2), new ValueCount("bob", 1));
        assertThat(browse.topValues("host.name", EventFilter.all(), 9)).containsExactly(new ValueCount("ws5.corp.example", 2), new ValueCount("db1", 1));
        assertThat(browse.topValues("source.ip", EventFilter.all(), 9)).containsExactly(new ValueCount("10.0.0.5", 2), new ValueCount("10.0.0.6", 1));
        assertThat(investigation.store().events().select(EventFilter.all().and(new EventFilter.Condition("user.name", "alice", false)), null, false, Progress.silent()))
                .containsExactly(1, 2);
        assertThat(investigation.store().events().get(2).orElseThrow().raw()).contains("alice@corp.example");
        assertThat(new RunDetection(investigation).train(DetectionSettings.defaults(), Progress.silent()).events()).isEqualTo(3);
        new SealBaseline(investigation).seal(Progress.silent());
        run(csv("WS6.corp.example.csv", 5));
        assertThat(new SealBaseline(investigation).verify(Progress.silent()).intact()).isTrue();
    }
}
