package org.isolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.isolog.cli.Terminal.Result;
import org.isolog.investigation.Investigation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people feed a command by mistake: each is named in a message, and the rest is done. */
class BadInputCommandsTest {
    @TempDir
    private Path folder;
    private Terminal terminal;
    private Path good;

    @BeforeEach
    void writeGoodLog() throws IOException {
        terminal = new Terminal(folder);
        good = Files.writeString(Files.createDirectory(folder.resolve("logs")).resolve("good.csv"), rows(50));
    }

    @Test
    void anEmptyFileIsNamedAndTheRestImported() throws IOException {
        Path empty = Files.createFile(folder.resolve("logs/empty.log"));

        Result result = terminal.run("analyze", folder.resolve("logs"));

        assertThat(result.code()).isZero();
        assertThat(result.err()).hasSize(1).first().asString().startsWith("isolog: warning: ").contains(empty.toString());
        assertThat(result.out().getFirst()).startsWith(good + ": csv").contains("50 read = 50 stored + 0 skipped");
        assertThat(result.out()).anyMatch(line -> line.startsWith("50 events scored"));
    }

    @Test
    void anEmptyFileAloneIsAFailure() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.log"));

        assertFails(terminal.run("analyze", empty), empty.toString(), "IMPORT-NOTHING");
    }

    @Test
    void aBinaryFileIsNamedAndTheRestImported() throws IOException {
        byte[] bytes = new byte[5_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7919 >>> 3);
        }
        Path binary = Files.write(folder.resolve("logs/program.bin"), bytes);

        Result result = terminal.run("import", folder.resolve("logs"), "--case", folder.resolve("case"));

        assertThat(result.code()).isZero();
        assertThat(result.err()).hasSize(1).first().asString().contains(binary.toString());
        assertThat(result.out()).hasSize(1).first().asString().contains("50 stored");
    }

    @Test
    void aLinkToNowhereInAFolderIsNamedAndTheRestImported() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("logs/gone.log"), folder.resolve("nowhere.log"));

        Result result = terminal.run("import", folder.resolve("logs"), "--case", folder.resolve("case"));

        assertThat(result.code()).isZero();
        assertThat(result.err()).hasSize(1).first().asString().contains(link.toString());
        assertThat(result.out()).hasSize(1);
    }

    @Test
    void aTruncatedGzipKeepsWhatCouldBeReadOrSaysWhyNot() throws IOException {
        byte[] whole = gzip(rows(20_000));
        Path cut = Files.write(folder.resolve("logs/cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2));

        Result result = terminal.run("import", folder.resolve("logs"), "--case", folder.resolve("case"));

        assertThat(result.code()).isZero();
        assertThat(result.err()).hasSize(1).first().asString().contains(cut.toString());
        assertThat(result.out()).anyMatch(line -> line.startsWith(good.toString()));
    }

    @Test
    void raggedRowsAreSkippedWithTheirPlace() throws IOException {
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), rows(30) + "2026-03-02T09:00:00Z,ann,login,ok,10.0.0.1,one,two,three\n" + row(31));
        Path account = folder.resolve("account.csv");

        Result result = terminal.run("import", ragged, "--case", folder.resolve("case"), "--account", account);

        assertThat(result.code()).isZero();
        assertThat(result.out().getFirst()).contains("32 read = 31 stored + 1 skipped");
        assertThat(result.out().get(1)).startsWith("    1 skipped: ").contains("First at record 31, byte ");
        assertThat(Files.readAllLines(account)).hasSize(2).last().asString().startsWith(ragged + ",csv,").contains(",32,31,1,");
    }

    @Test
    void aMissingPathIsNamed() {
        Path missing = folder.resolve("missing.log");

        assertFails(terminal.run("analyze", missing), missing.toString(), "IMPORT-NOTHING");
        assertFails(terminal.run("evaluate", missing, "--label", "y"), missing.toString(), "");
    }

    @Test
    void zoneAndFormatAreChecked() {
        assertFails(terminal.run("analyze", good, "--zone", "Mars/Olympus"), "Mars/Olympus", "ZONE");
        assertFails(terminal.run("analyze", good, "--format", "smoke"), "smoke", "FORMAT-NAME");
    }

    @Test
    void aCaseThatIsOpenElsewhereStaysUntouched() {
        Path open = folder.resolve("case");
        try (Investigation other = Investigation.create(open, "other", Clock.systemUTC(), "bob")) {
            assertFails(terminal.run("import", good, "--case", open), open.toString(), "CASE-LOCKED");
            assertThat(other.eventCount()).isZero();
        }
    }

    @Test
    void aCaseOfANewerVersionIsRefused() throws SQLException {
        Path newer = analysedCase();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + newer.resolve("case"), "sa", "");
             Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO schema_version (version, applied) VALUES (999, CURRENT_TIMESTAMP)");
        }

        assertFails(terminal.run("baseline", "seal", "--case", newer), newer.toString(), "CASE-NEWER");
    }

    @Test
    void aDamagedDatabaseIsRefused() throws IOException {
        Path damaged = analysedCase();
        Path database = damaged.resolve("case.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 100, bytes.length, (byte) 0x5a);
        Files.write(database, bytes);

        assertFails(terminal.run("explain", "--case", damaged, "--event", 1), damaged.toString(), "CASE-DAMAGED");
    }

    @Test
    void aFolderWithoutACaseIsRefused() {
        assertFails(terminal.run("export", "--case", folder, "--events", folder.resolve("e.jsonl")), folder.toString(), "CASE-MISSING");
    }

    @Test
    void aLogIsNeverOverwritten() throws IOException {
        String before = Files.readString(good);

        assertFails(terminal.run("analyze", good, "--scored", good), good.toString(), "OUTPUT-IS-SOURCE");
        assertThat(good).hasContent(before);
    }

    @Test
    void escapeSequencesOfALogDoNotReachTheTerminal() throws IOException {
        Path hostile = Files.writeString(folder.resolve("hostile.csv"), rows(40) + "2026-03-02T10:00:00Z,\u001b]0;owned\u0007\u202eeve,login,fail,203.0.113.9\n");

        Result result = terminal.run("analyze", hostile);

        assertThat(result.out()).anyMatch(line -> line.contains("·]0;owned··eve")).noneMatch(line -> line.contains("\u001b"));
    }

    private static void assertFails(Result result, String names, String code) {
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).hasSize(1).first().asString().startsWith("isolog: ").contains(names).contains(code);
    }

    private Path analysedCase() {
        Path made = folder.resolve("case");
        assertThat(terminal.run("analyze", good, "--case", made)).extracting(Result::code, Result::err).containsExactly(0, List.of());
        return made;
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder("ts,user,action,status,src_ip\n");
        for (int i = 1; i <= count; i++) {
            rows.append(row(i));
        }
        return rows.toString();
    }

    private static String row(int i) {
        return "2026-03-02T08:%02d:%02dZ,user%d,%s,ok,10.0.0.%d%n".formatted(i / 60 % 60, i % 60, i % 5, i % 3 == 0 ? "login" : "read", i % 5);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
