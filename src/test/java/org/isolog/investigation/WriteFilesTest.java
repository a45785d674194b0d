package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.isolog.core.CancelledException;
import org.isolog.core.IsologException;
import org.isolog.core.LogEntry;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.report.AccountCsv;
import org.isolog.report.ScoredCsv;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file that a case can be handed over in, of one real case. */
class WriteFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;
    private static Investigation investigation;

    @BeforeAll
    static void analyse() {
        investigation = SampleCase.analysed(folder.resolve("case"), SampleCase.BRUTE_FORCE);
    }

    @AfterAll
    static void close() {
        investigation.close();
    }

    @Test
    void scoredEventsAreEveryEventInSourceOrderAndAgreeWithTheRun() throws IOException {
        WrittenFile written = new WriteScored(investigation).run(folder.resolve("scored.csv"), Progress.silent());

        RunInfo run = investigation.currentRun().orElseThrow();
        List<String> lines = Files.readAllLines(written.file());
        assertThat(written.entries()).isEqualTo(run.events()).isEqualTo(1_448);
        assertThat(lines.getFirst()).isEqualTo(ScoredCsv.HEADER);
        assertThat(lines.subList(1, lines.size())).extracting(line -> Long.parseLong(line.substring(0, line.indexOf(',')))).isSorted().hasSize(1_448);
        assertThat(lines).filteredOn(line -> line.matches("[0-9]+,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,true,.*")).hasSize((int) run.alerts());
        assertThat(lines).filteredOn(line -> line.contains(",Usual,false,")).allMatch(line -> line.endsWith(","));
        assertThat(lines).filteredOn(line -> line.contains(",true,")).noneMatch(line -> line.endsWith(","));
    }

    @Test
    void alertsComeByRankWithTheirEvents() throws IOException {
        WrittenFile written = new WriteAlerts(investigation).run(folder.resolve("alerts.json"), Progress.silent());

        RunInfo run = investigation.currentRun().orElseThrow();
        JsonNode alerts = JSON.readTree(written.file().toFile()).get("alerts");
        assertThat(written.entries()).isEqualTo(run.alerts()).isEqualTo(alerts.size());
        assertThat(alerts).extracting(alert -> alert.get("rank").asInt()).isSorted().first().isEqualTo(1);
        assertThat(alerts).allMatch(alert -> alert.get("p_value").asDouble() <= 0.01 && alert.get("reasons").size() > 0
                && alert.get("event").get("event.id").asText().equals(alert.get("id").asText()));
    }

    @Test
    void eventsAreOneLineEach() throws IOException {
        WrittenFile written = new ExportEvents(investigation).run(folder.resolve("events.jsonl"), Progress.silent());

        List<String> lines = Files.readAllLines(written.file());
        assertThat(lines).hasSize(1_448).first().satisfies(line -> assertThat(JSON.readTree(line).get("log.file.path").asText())
                .isEqualTo(SampleCase.BRUTE_FORCE.toString()));
        assertThat(written.entries()).isEqualTo(1_448);
    }

    @Test
    void theAccountNamesEverySource() throws IOException {
        WrittenFile written = new WriteAccount(investigation).run(folder.resolve("account.csv"), Progress.silent());

        assertThat(Files.readAllLines(written.file())).hasSize(2).first().isEqualTo(AccountCsv.HEADER);
        assertThat(Files.readString(written.file())).contains(",1448,1448,0,", investigation.sources().getFirst().sha256());
    }

    @Test
    void theReportTellsAsManyAnomaliesAsAskedAndTheSeverityRule() throws IOException {
        WrittenFile written = new WriteReport(investigation).run(folder.resolve("report.html"), new ReportContents(" Office & co ", 3), Progress.silent());

        String html = Files.readString(written.file());
        assertThat(written.entries()).isEqualTo(3);
        assertThat(html).contains("<h1>Office &amp; co</h1>", "id=\"anomaly-3\"", "not sealed", SeverityWords.sentence()).doesNotContain("id=\"anomaly-4\"");
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        WrittenFile one = new WriteReport(investigation).run(folder.resolve("one.html"), Progress.silent());
        WrittenFile two = new WriteReport(investigation).run(folder.resolve("two.html"), Progress.silent());

        assertThat(two.file()).hasSameBinaryContentAs(one.file());
    }

    @Test
    void theCaseLogHasTheHashOfTheFile() throws IOException, NoSuchAlgorithmException {
        WrittenFile written = new WriteAccount(investigation).run(folder.resolve("logged.csv"), Progress.silent());

        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(written.file())));
        LogEntry entry = investigation.log(0, 1).getFirst();
        assertThat(written).isEqualTo(new WrittenFile(folder.resolve("logged.csv").toAbsolutePath(), 1, Files.size(written.file()), sha256));
        assertThat(entry.action()).isEqualTo("export");
        assertThat(entry.detail()).isEqualTo("Account of 1 source written to " + written.file() + ", SHA-256 " + sha256 + ".");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        Path nowhere = folder.resolve("missing").resolve("scored.csv");

        assertThatThrownBy(() -> new WriteScored(investigation).run(nowhere, Progress.silent())).isInstanceOf(IsologException.class)
                .hasMessage("Cannot write " + nowhere.toAbsolutePath() + " (there is no such folder). Check the folder and that you may write there, or choose another place.");
        assertThatThrownBy(() -> new WriteScored(investigation).run(folder, Progress.silent())).hasMessageContaining("(it is a folder)");
    }

    @Test
    void neitherEvidenceNorTheCaseIsWrittenOver() throws IOException {
        byte[] before = Files.readAllBytes(SampleCase.BRUTE_FORCE);

        for (Path target : List.of(SampleCase.BRUTE_FORCE, folder.resolve("case").resolve("case.mv.db"), folder.resolve("case").resolve("case.lock"))) {
            assertThatThrownBy(() -> new ExportEvents(investigation).run(target, Progress.silent())).isInstanceOf(IsologException.class)
                    .hasMessageContaining("belongs to the case");
        }
        assertThat(SampleCase.BRUTE_FORCE).hasBinaryContent(before);
    }

    @Test
    void aCancelledExportLeavesTheOldFileAndNothingElse() throws IOException {
        Path place = Files.createDirectory(folder.resolve("cancelled"));
        Path target = Files.writeString(place.resolve("events.jsonl"), "old");

        assertThatThrownBy(() -> new ExportEvents(investigation).run(target, cancelled())).isInstanceOf(CancelledException.class);

        assertThat(target).hasContent("old");
        assertThat(place).isDirectoryContaining(file -> file.equals(target)).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void withoutARunThereIsNothingToWrite(@TempDir Path other) {
        try (Investigation fresh = SampleCase.imported(other.resolve("case"), SampleCase.BRUTE_FORCE)) {
            assertThatThrownBy(() -> new WriteReport(fresh).run(other.resolve("report.html"), Progress.silent()))
                    .isInstanceOfSatisfying(IsologException.class, error -> assertThat(error.code()).isEqualTo("NO-RUN"));
            assertThat(other.resolve("report.html")).doesNotExist();
        }
    }

    @Test
    void aReportHasATitleAndANumberInItsRange() {
        assertThatThrownBy(() -> new ReportContents("  ", 10)).isInstanceOf(IsologException.class).hasMessage("The report needs a title.");
        assertThatThrownBy(() -> new ReportContents("x", 1_001)).hasMessage("The number of top anomalies must be 0 to 1000, not 1001.");
    }

    private static Progress cancelled() {
        return new Progress() {
            @Override
            public void step(String name) {
                // nobody listens
            }

            @Override
            public void report(long done, long total) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
    }
}
