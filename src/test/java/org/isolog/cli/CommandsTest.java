package org.isolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isolog.cli.Terminal.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command once through what it is for. */
class CommandsTest {
    private static final Path LESSON = Path.of("sample-logs", "lesson", "lesson.csv");
    private static final Path BRUTE_FORCE = Path.of("sample-logs", "brute-force", "auth.log");

    @TempDir
    private Path folder;

    @Test
    void analyzeWritesWhatItFound() throws IOException {
        Path report = folder.resolve("r.html");
        Path scored = folder.resolve("s.csv");
        Path alerts = folder.resolve("a.json");

        Result result = terminal().run("analyze", BRUTE_FORCE, "--report", report, "--scored", scored, "--alerts", alerts, "--budget", "5", "--seed", 7);

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Written: " + report, "Written: " + scored, "Written: " + alerts)
                .anyMatch(line -> line.startsWith("1,448 events scored, 5 of them in alerts"));
        assertThat(Files.readAllLines(scored)).hasSize(1_449).first().isEqualTo("event,source,record,time,score,p_value,severity,flagged,entity,action,reasons");
        assertThat(report).content().startsWith("<!DOCTYPE html>");
        assertThat(alerts).content().contains("\"alerts\" : 5");
    }

    @Test
    void theSameInputAndSeedGiveTheSameBytes() throws IOException {
        Path first = folder.resolve("1.csv");
        Path second = folder.resolve("2.csv");

        terminal().run("analyze", BRUTE_FORCE, "--scored", first);
        terminal().run("analyze", BRUTE_FORCE, "--scored", second);

        assertThat(first).hasSameBinaryContentAs(second);
    }

    @Test
    void aCaseLivesFromImportToVerify() throws IOException {
        Path log = Files.copy(BRUTE_FORCE, folder.resolve("auth.log"));
        Path made = folder.resolve("case");
        Path events = folder.resolve("events.jsonl");

        assertThat(terminal().run("analyze", log, "--case", made).code()).isZero();
        assertThat(terminal().run("export", "--case", made, "--events", events).out()).containsExactly("Written: " + events);
        assertThat(Files.readAllLines(events)).hasSize(1_448).allMatch(line -> line.startsWith("{\"@timestamp\":"));
        Result explained = terminal().run("explain", "--case", made, "--event", 896);
        assertThat(explained.code()).isZero();
        assertThat(explained.out()).first().asString().contains("svc_backup");
        assertThat(explained.out()).anyMatch(line -> line.contains("Success after"));
        assertThat(terminal().run("models", "list", "--case", made).out()).hasSize(1).first().asString().startsWith("*   1 ");
        assertThat(terminal().run("baseline", "seal", "--case", made).code()).isZero();
        assertThat(terminal().run("baseline", "verify", "--case", made).out()).first().isEqualTo("The baseline of model version 1 is intact.");

        Files.writeString(log, Files.readString(log).replace("203.0.113.45", "203.0.113.54"));
        Result tampered = terminal().run("baseline", "verify", "--case", made);
        assertThat(tampered.code()).isEqualTo(1);
        assertThat(tampered.err()).hasSize(1).first().asString().contains(log.toString()).endsWith("[BASELINE-CHANGED]");
    }

    @Test
    void storiesAndRisksNameTheAttacker() {
        Path made = folder.resolve("case");
        terminal().run("analyze", BRUTE_FORCE, "--case", made);

        Result stories = terminal().run("stories", "--case", made);
        assertThat(stories.err()).isEmpty();
        assertThat(stories.out()).contains("1. Password guessing with success against 4 users from 203.0.113.45")
                .anyMatch(line -> line.startsWith("   Next: Treat the account as taken over"));
        assertThat(terminal().run("stories", "--case", made, "--json").out()).contains("      \"kind\" : \"BRUTE_FORCE_SUCCESS\",");
        Result risk = terminal().run("risk", "--case", made, "--entity", "address", "--most", 1);
        assertThat(risk.out()).hasSize(7).contains("Addresses: risk at the end of the log", "Nobody's surprise rises towards an alert's.");
        assertThat(risk.out().get(4)).endsWith("  203.0.113.45");
    }

    @Test
    void evaluatePrintsMeasures() throws IOException {
        StringBuilder table = new StringBuilder("a,b,label\n");
        for (int i = 0; i < 300; i++) {
            table.append(i % 17).append(',').append(i % 13).append(",0\n");
        }
        Path file = Files.writeString(folder.resolve("table.csv"), table.append("500,500,1\n400,-300,1\n"));

        Result result = terminal().run("evaluate", file, "--label", "label");

        assertThat(result.code()).isZero();
        assertThat(String.join("", result.out())).contains("\"roc_auc\" : 1.0", "\"average_precision\" : 1.0", "\"precision_at_k\" : 1.0",
                "\"f1\" : ", "\"threshold\" : ", "\"precision\" : ", "\"recall\" : 1.0", "\"detector\" : \"default\"", "\"seed\" : 42", "\"seeds\" : 1",
                "\"intervals_95\" : {    \"roc_auc\" : [      1.0,      1.0    ]", "\"nearest\" : {      \"roc_auc\" : 1.0,", "\"rows\" : 302");
    }

    @Test
    void evaluatePrintsMeasuresOfSessions() throws IOException {
        Path file = Files.writeString(folder.resolve("sessions.csv"), "label,steps\n" + "0,a b c\n".repeat(60) + "1,a x c\n");

        Result result = terminal().run("evaluate", file, "--label", "label", "--sequence", "steps");

        assertThat(result.code()).isZero();
        assertThat(String.join("", result.out())).contains("\"roc_auc\" : 1.0", "\"average_precision\" : 1.0", "\"precision_at_k\" : 1.0",
                "\"f1\" : 1.0", "\"precision\" : 1.0", "\"recall\" : 1.0", "\"threshold\" : ", "\"detector\" : \"sequence\"", "\"rows\" : 61",
                "\"anomalies\" : 1", "\"training_rows\" : 60", "\"nearest_counts\" : {");
    }

    @Test
    void poisonBlindsTheLesson() {
        Result result = terminal().run("poison", LESSON, "--event", 7, "--copies", "0,50", "--preset", "lesson");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).hasSize(3).first().isEqualTo("copies,score,rank,flagged");
        assertThat(result.out().get(1)).startsWith("0,").endsWith(",1,true");
        assertThat(result.out().get(2)).startsWith("50,").endsWith(",7,false");
    }

    @Test
    void generateWritesALogAndItsLabels() throws IOException {
        Path out = folder.resolve("made");

        Result result = terminal().run("generate", "--rows", 2_000, "--attacks", "web-scan,new-admin", "--out", out);

        assertThat(result.out()).containsExactly("Written: " + out.resolve("log.csv"), "Written: " + out.resolve("labels.csv"));
        assertThat(Files.readAllLines(out.resolve("log.csv"))).hasSize(2_001);
        assertThat(Files.readAllLines(out.resolve("labels.csv"))).anyMatch(line -> line.endsWith(",web-scan")).anyMatch(line -> line.endsWith(",new-admin"));
        assertThat(terminal().run("generate", "--rows", 10, "--attacks", "none", "--out", "-").out()).hasSize(11);
    }

    @Test
    void formatsAndHelpAreListed() {
        assertThat(terminal().run("formats").out()).anyMatch(line -> line.startsWith("csv "));
        assertThat(terminal().run("formats", "--fields", "access-log").out())
                .contains("user.name                  user (%u)", "http.response.body.bytes   size (%b)");
        assertThat(terminal().run("--help").out()).contains("Commands:");
        assertThat(terminal().run("baseline", "verify", "-h").out().getFirst()).startsWith("Usage: isolog baseline verify");
    }

    @Test
    void whatIsNotUnderstoodGetsOneLineAndAHint() {
        assertThat(terminal().run("formats", "--frmat")).isEqualTo(new Result(2, List.of(),
                List.of("isolog: Unknown option: '--frmat'. See 'isolog formats --help'.")));
        assertThat(terminal().run("analyse").err()).containsExactly(
                "isolog: Unmatched argument at index 0: 'analyse'. Did you mean 'isolog analyze'? See 'isolog --help'.");
        assertThat(terminal().run("analyze", LESSON, "--trees", "many").err()).hasSize(1);
    }

    @Test
    void withoutACommandTheWindowOpens() {
        Terminal start = terminal().withDisplay();
        Terminal withCase = terminal().withDisplay();
        Terminal demo = terminal().withDisplay();

        assertThat(List.of(start.run().code(), withCase.run("--case", "c").code(), demo.run("demo").code())).containsOnly(0);
        assertThat(List.of(start.opened(), withCase.opened(), demo.opened())).containsExactly("start", "c", "sample");
    }

    @Test
    void withoutADisplayTheSampleCaseIsWrittenIntoFiles() throws IOException {
        Path target = Files.createDirectory(folder.resolve("target"));

        Result result = terminal().run();

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out()).first().asString().startsWith("There is no display");
        assertThat(result.out()).endsWith("Case: " + target.resolve("sample-case"), "Written: " + target.resolve("sample-report.html"),
                "Written: " + target.resolve("sample-scored.csv"), "Written: " + target.resolve("sample-alerts.json"),
                "Written: " + target.resolve("screens/overview-light.png"));
        assertThat(target.resolve("sample-report.html")).isNotEmptyFile();
    }

    private Terminal terminal() {
        return new Terminal(folder);
    }
}
