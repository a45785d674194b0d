package org.isolog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.isolog.core.EventFilter;
import org.isolog.core.Progress;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.Investigation;
import org.isolog.testkit.Fx;
import org.isolog.testkit.PausableWork;
import org.isolog.testkit.Robo;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.Cases;
import org.isolog.ui.common.FxBackgroundWork;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.Tools;
import org.isolog.ui.settings.Settings;
import org.isolog.ui.settings.SettingsFile;
import org.isolog.ui.settings.UserFolders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clicks from the start screen through the import into a case. */
class WorkbenchRobotTest {
    @TempDir
    private Path directory;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private FxBackgroundWork work;
    private PausableWork pausable;
    private Theme theme;
    private Settings settings;
    private MainWindow window;
    private Stage stage;
    private Robo robo;

    @BeforeEach
    void open() {
        UserFolders folders = new UserFolders(directory.resolve("settings.properties"), directory.resolve("cases"), directory.resolve("samples"));
        Cases cases = new Cases(Clock.fixed(Instant.parse("2026-03-05T09:00:00Z"), ZoneOffset.UTC), "analyst");
        stage = Fx.get(() -> {
            work = new FxBackgroundWork(3);
            pausable = new PausableWork(work);
            theme = new Theme(false);
            settings = new Settings(new SettingsFile(folders.settings()));
            Stage fresh = new Stage();
            window = new MainWindow(fresh, new Tools(pausable, dialogs, theme, new TimeText(), ZoneOffset.UTC, cases), settings, folders, Rooms.all());
            Scene scene = new Scene(window.root(), 1360, 860);
            theme.apply(scene);
            fresh.setScene(scene);
            fresh.setX(0);
            fresh.setY(0);
            window.showStart();
            fresh.show();
            fresh.requestFocus();
            return fresh;
        });
        Fx.settle();
        robo = new Robo(stage);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.hide();
            work.close();
            window.close();
        });
    }

    @Test
    void importsLogsIntoANewCaseAndFindsTheAnomalies() throws IOException {
        Path logs = someLogs(directory.resolve("office"));
        dialogs.answer(logs);
        pictures("start-empty");
        robo.click("#new-case");
        pictures("wizard-choose-empty");
        robo.click("#choose-folder");
        assertThat(((ListView<?>) robo.node("#chosen")).getItems()).hasSize(1);
        pictures("wizard-choose");
        robo.click("#import-next");
        Fx.until("formats are found", () -> stage.getScene().lookup("#formats") != null);
        pictures("wizard-formats");
        robo.click("#import-next");
        Fx.until("rows are read", () -> stage.getScene().lookup("#preview") != null);
        pictures("wizard-preview");
        robo.click("#import-next");
        assertThat(((TextField) robo.node("#case-name")).getText()).isEqualTo("office");
        pictures("wizard-case");
        pausable.pauseAt("Importing file-server.csv");
        robo.click("#import-next");
        Fx.until("the second file is read", () -> robo.sees("reading") && robo.sees("imported"));
        pictures("wizard-progress");
        pausable.goOn();
        Fx.until("files are imported", () -> robo.sees("Find anomalies"));
        pictures("wizard-account");
        robo.click("#import-next");
        Fx.until("the case is open", () -> stage.getTitle().equals("office – Isolog"));
        Fx.until("its events are counted", () -> robo.sees("of 264 events"));
        pictures("case");
        assertThat(settings.recent()).hasSize(1).first().satisfies(recent -> {
            assertThat(recent.name()).isEqualTo("office");
            assertThat(recent.folder()).isEqualTo(directory.resolve("cases").resolve("office"));
            assertThat(recent.events()).isEqualTo(264);
        });
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void opensAnEncryptedArchiveWithItsPassword() throws IOException {
        Path logs = someLogs(directory.resolve("office"));
        Path zip = directory.resolve("evidence.zip");
        try (net.lingala.zip4j.ZipFile archive = new net.lingala.zip4j.ZipFile(zip.toFile(), "secret".toCharArray())) {
            net.lingala.zip4j.model.ZipParameters parameters = new net.lingala.zip4j.model.ZipParameters();
            parameters.setEncryptFiles(true);
            parameters.setEncryptionMethod(net.lingala.zip4j.model.enums.EncryptionMethod.AES);
            archive.addFile(logs.resolve("auth.log").toFile(), parameters);
        }
        dialogs.answer(List.of(zip));
        robo.click("#new-case");
        robo.click("#choose-files").click("#import-next");
        Fx.until("the archive is found locked", () -> stage.getScene().lookup("#archive-password") != null);
        pictures("wizard-password");
        robo.click("#archive-password").type("secret").click("#archive-open");
        Fx.until("the archive is open", () -> robo.sees("evidence.zip!auth.log") && stage.getScene().lookup("#archive-password") == null);
        pictures("wizard-unlocked");
        robo.click("#import-cancel");
    }

    @Test
    void opensTheSampleCaseWithItsAnomaliesFound() {
        pausable.pauseAt("Importing files.csv");
        robo.click("#open-sample");
        Fx.until("the sample is being imported", () -> stage.getScene().lookup("#cancel-pane-work") != null);
        pictures("start-opening");
        pausable.goOn();
        Fx.until("the case is open", () -> stage.getTitle().equals("Sample case – Isolog"));
        Investigation sample = window.session().investigation();
        assertThat(sample.folder()).isEqualTo(directory.resolve("samples").resolve("sample-case"));
        assertThat(sample.sources()).extracting(source -> Path.of(source.path()).getFileName().toString())
            .containsExactly("access.log.gz", "auth.log", "cloud.jsonl", "files.csv");
        assertThat(sample.currentRun()).hasValueSatisfying(run -> assertThat(run.alerts()).isPositive());
        Fx.until("its events are counted", () -> robo.sees("of " + NumberText.grouped(sample.eventCount()) + " events"));

        robo.keys(KeyCode.CONTROL, KeyCode.W);
        Fx.until("the start screen is back", () -> stage.getTitle().equals("Isolog"));
        pictures("start");
        robo.click(robo.node("#recent").lookup(".list-cell"));
        Fx.until("the case is open again", () -> stage.getTitle().equals("Sample case – Isolog"));
        assertThat(dialogs.errors()).isEmpty();
    }

    @Test
    void filtersByTheQueryAndSaysWhatCannotBeRead() throws IOException {
        Fx.run(() -> window.show(made(directory.resolve("filtered"))));
        Fx.until("its events are counted", () -> robo.sees("of 2 events"));
        query("user.name:mallory");
        Fx.until("one event is visible", () -> robo.sees("1") && robo.sees("user.name is mallory"));
        query("severity:huge");
        assertThat(robo.sees("The term severity:huge cannot be read: severities are low, medium, high and critical.")).isTrue();
        pictures("case-query-error");
        assertThat(window.session().context().filter()).isEqualTo(EventFilter.all().and(new EventFilter.Condition("user.name", "mallory", false)));
        robo.click("#clear-filter");
        Fx.until("all events are visible", () -> robo.sees("no filter") && robo.sees("2"));
        assertThat(stage.getScene().lookup("#query-error").isVisible()).isFalse();
        assertThat(((TextField) robo.node("#query")).getText()).isEmpty();
    }

    @Test
    void saysThatFilesCanBeDroppedWhileTheyAreOverTheWindow() {
        Node hint = stage.getScene().lookup(".drop-hint");
        assertThat(hint.isVisible()).isFalse();
        Fx.run(() -> window.root().pseudoClassStateChanged(PseudoClass.getPseudoClass("drop"), true));
        Fx.settle();
        assertThat(hint.isVisible()).isTrue();
        assertThat(robo.sees("Drop to import")).isTrue();
    }

    @Test
    void importsMoreIntoTheOpenCase() throws IOException {
        Path more = Files.writeString(directory.resolve("more.csv"), "ts,user,action\n2026-03-02T10:00:00Z,eve,delete\n");
        Fx.run(() -> window.show(made(directory.resolve("grows"))));
        Fx.run(() -> window.importLogs(List.of(more), false));
        Fx.until("formats are found", () -> stage.getScene().lookup("#formats") != null);
        assertThat(robo.sees("Import into grows")).isTrue();
        robo.click("#import-next").click("#import-next");
        Fx.until("files are imported", () -> robo.sees("Find anomalies"));
        robo.click("#import-other");
        Fx.until("its events are counted", () -> robo.sees("of 3 events"));
        assertThat(stage.getScene().lookup("#import")).isNull();
    }

    @Test
    void walksTheImportByKeyboard() throws IOException {
        Path log = Files.writeString(directory.resolve("keys.csv"), "ts,user,action\n2026-03-02T10:00:00Z,eve,delete\n");
        robo.keys(KeyCode.CONTROL, KeyCode.N);
        robo.keys(KeyCode.ESCAPE);
        assertThat(stage.getScene().lookup("#import")).isNull();
        dialogs.answer(List.of(log));
        robo.keys(KeyCode.CONTROL, KeyCode.N).click("#choose-files");
        robo.keys(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.until("formats are found", () -> stage.getScene().lookup("#formats") != null);
        robo.keys(KeyCode.ENTER);
        Fx.until("rows are read", () -> stage.getScene().lookup("#preview") != null);
        robo.keys(KeyCode.ALT, KeyCode.LEFT);
        assertThat(stage.getScene().lookup("#formats")).isNotNull();
        robo.keys(KeyCode.CONTROL, KeyCode.ENTER).keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(stage.getScene().lookup("#case-name")).isNotNull();
        robo.keys(KeyCode.ESCAPE);
        assertThat(stage.getScene().lookup("#import")).isNull();
        assertThat(directory.resolve("cases")).doesNotExist();
    }

    @Test
    void saysWhyACaseCannotBeOpened() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("nothing"));
        dialogs.answer(empty);
        robo.click("#open-case");
        Fx.until("it says so", () -> stage.getScene().lookup(".error-pane") != null);
        pictures("start-failed");
        robo.click(robo.words("Back"));
        assertThat(stage.getScene().lookup(".error-pane")).isNull();
    }

    @Test
    void asksBeforeItClosesWhileWorkRuns() throws IOException {
        assertThat(Fx.get(window::mayClose)).isTrue();
        pausable.pauseAt("Importing");
        robo.click("#open-sample");
        Fx.until("the sample is being imported", () -> !work.active().isEmpty());
        dialogs.answer(false).answer(true);
        assertThat(Fx.get(window::mayClose)).isFalse();
        assertThat(Fx.get(window::mayClose)).isTrue();
        assertThat(dialogs.asked()).containsOnly("Close while work is running? [Stop and close]");
        pausable.goOn();
        Fx.until("it has stopped", () -> work.active().isEmpty());
    }

    private void query(String text) {
        TextField field = (TextField) robo.node("#query");
        Fx.run(() -> {
            field.requestFocus();
            field.setText(text);
        });
        robo.keys(KeyCode.ENTER);
    }

    private static Investigation made(Path folder) {
        try {
            Path log = Files.writeString(folder.resolveSibling(folder.getFileName() + ".csv"),
                "ts,user,action\n2026-03-02T08:00:00Z,alice,read\n2026-03-02T09:00:00Z,mallory,read\n");
            Investigation made = Investigation.create(folder, folder.getFileName().toString(), Clock.systemUTC(), "analyst");
            new ImportLogs(made).run(ImportLogs.requests(List.of(log), null, ZoneOffset.UTC), Progress.silent());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pictures(String name) {
        Fx.picture(stage.getScene(), name + "-light");
        Fx.run(() -> theme.setDark(true));
        Fx.picture(stage.getScene(), name + "-dark");
        Fx.run(() -> theme.setDark(false));
    }

    /** An auth log, a table with a column of its own, one with ragged rows, and a file that is no log. */
    static Path someLogs(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder auth = new StringBuilder();
        for (int i = 0; i < 180; i++) {
            auth.append(String.format("Mar  %d %02d:%02d:%02d web01 sshd[%d]: Accepted publickey for %s from 10.0.0.%d port %d ssh2%n",
                2 + i / 60, 8 + i % 9, i % 60, i * 7 % 60, 1000 + i, List.of("alice", "bob", "carol").get(i % 3), 5 + i % 3, 40000 + i));
        }
        auth.append("Mar  4 23:47:12 web01 sshd[4121]: Failed password for root from 198.51.100.50 port 51122 ssh2\n");
        Files.writeString(folder.resolve("auth.log"), auth);
        StringBuilder files = new StringBuilder("ts,user,action,status,src_ip,badge\n");
        for (int i = 0; i < 80; i++) {
            files.append(String.format("2026-03-0%dT%02d:%02d:00Z,%s,%s,ok,10.0.0.%d,B-%03d%n", 2 + i / 40, 8 + i % 9, i % 60,
                List.of("alice", "bob", "carol").get(i % 3), List.of("read", "write", "list").get(i % 3), 5 + i % 3, i % 17));
        }
        files.append("2026-03-04T02:13:09Z,carol,download,ok,203.0.113.7,B-002\nbroken\n2026-03-04T02:14:09Z,carol,download,ok,203.0.113.7,B-002,extra\nnot a time,bob,read,ok,10.0.0.6,B-001\n");
        Files.writeString(folder.resolve("file-server.csv"), files);
        Files.write(folder.resolve("camera.bin"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3, 0, 0, 0, (byte) 0xff, (byte) 0xd8, 0, 0, 1});
        return folder;
    }
}
