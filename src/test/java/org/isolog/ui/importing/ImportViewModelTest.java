package org.isolog.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.isolog.core.EventFilter;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.Investigation;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.BackgroundWork;
import org.isolog.ui.common.Cases;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.Job;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.Tools;
import org.isolog.ui.common.Work;
import org.isolog.ui.importing.FileProgress.Mark;
import org.isolog.ui.importing.ImportViewModel.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final String TABLE = "ts,user,action,badge\n2026-03-02T08:00:00Z,alice,read,B-1\n2026-03-02T09:00:00Z,bob,write,B-2\n";

    @TempDir
    private Path directory;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Result> results = new ArrayList<>();
    private final Cases cases = new Cases(Clock.fixed(Instant.parse("2026-03-05T09:00:00Z"), ZoneOffset.UTC), "analyst");
    private Path logs;
    private Path table;

    @BeforeEach
    void write() throws IOException {
        logs = Files.createDirectories(directory.resolve("logs"));
        table = Files.writeString(logs.resolve("badges.csv"), TABLE);
    }

    @AfterEach
    void close() {
        results.stream().filter(result -> result.opened() != null).forEach(result -> result.opened().close());
    }

    private ImportViewModel wizard(BackgroundWork work, Investigation open) {
        // No theme: models show nothing.
        return new ImportViewModel(new Tools(work, dialogs, null, new TimeText(), ZoneOffset.UTC, cases), directory.resolve("cases"), open, results::add);
    }

    @Test
    void goesFromADroppedFolderToAnAnalysedCase() {
        ImportViewModel model = wizard(new DirectWork(), null);
        model.begin(List.of(logs));
        assertThat(model.state()).isEqualTo(ImportState.FORMATS);
        assertThat(model.files().all()).extracting(FileChoice::name, FileChoice::format).containsExactly(tuple("badges.csv", "csv"));
        model.next();
        assertThat(model.state()).isEqualTo(ImportState.PREVIEW);
        assertThat(model.preview().shownProperty().get().columns()).first().isEqualTo("badge");
        model.next();
        assertThat(model.state()).isEqualTo(ImportState.CASE);
        assertThat(model.caseChoice().nameProperty().get()).isEqualTo("logs");
        assertThat(model.caseChoice().folderProperty().get()).isEqualTo(directory.resolve("cases").resolve("logs").toString());
        model.next();
        assertThat(model.state()).isEqualTo(ImportState.ACCOUNT);
        assertThat(model.run().files()).extracting(FileProgress::mark).containsExactly(Mark.DONE);
        assertThat(model.run().stored()).isEqualTo(2);
        model.next();
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().changed()).isTrue();
        assertThat(results.getFirst().opened().currentRun()).hasValueSatisfying(run -> assertThat(run.events()).isEqualTo(2));
    }

    @Test
    void oneBadFileNeverStopsTheRest() throws IOException {
        Files.write(logs.resolve("a-picture.bin"), new byte[] {(byte) 0x89, 0, 1, 2, 0, 0, (byte) 0xff, 0, 3, 0, 0, 0});
        Files.writeString(logs.resolve("again.csv"), TABLE);
        ImportViewModel model = wizard(new DirectWork(), null);
        model.begin(List.of(logs, directory.resolve("nowhere.log")));
        assertThat(model.files().problems()).containsExactly(directory.resolve("nowhere.log") + " does not exist. Check the path.");
        assertThat(model.files().all()).extracting(FileChoice::isIncluded).containsExactly(false, true, true);
        assertThat(model.files().all().getFirst().problem()).contains("a-picture.bin is no text but binary data");
        walkToAccount(model);
        assertThat(model.run().files()).extracting(FileProgress::mark).containsExactly(Mark.DONE, Mark.DUPLICATE);
        assertThat(model.run().files().getLast().outcome().problems()).singleElement().asString().contains("already in this case, byte for byte");
        model.openCase();
        assertThat(results.getFirst().opened().eventCount()).isEqualTo(2);
        assertThat(results.getFirst().opened().currentRun()).isEmpty();
    }

    @Test
    void readsAFileInTheFormatThatTheUserChose() {
        ImportViewModel model = wizard(new DirectWork(), null);
        model.begin(List.of(table));
        FileChoice file = model.files().all().getFirst();
        assertThat(file.request().format()).isNull();
        file.formatProperty().set("json");
        assertThat(file.isOverridden()).isTrue();
        model.next();
        assertThat(model.preview().shownProperty().get().preview().rows()).isEmpty();
        model.back();
        file.formatProperty().set("csv");
        model.next();
        assertThat(model.preview().shownProperty().get().preview().rows()).hasSize(2);
        assertThat(file.request().format()).isNull();
    }

    @Test
    void keepsWhatWasDecidedAboutAFileWhenMoreAreAdded() throws IOException {
        Path auth = Files.writeString(logs.resolve("auth.log"), "Mar  2 08:00:00 web01 sshd[7]: Accepted publickey for alice from 10.0.0.5 port 40000 ssh2\n".repeat(3));
        ImportViewModel model = wizard(new DirectWork(), null);
        model.begin(List.of(auth));
        FileChoice before = model.files().all().getFirst();
        before.formatProperty().set("text");
        before.zoneProperty().set(ZoneId.of("Europe/Berlin"));
        before.yearProperty().set(2024);
        model.add(List.of(table));
        assertThat(model.files().all()).extracting(FileChoice::name, FileChoice::format, file -> file.zoneProperty().get(), file -> file.yearProperty().get())
            .containsExactly(tuple("auth.log", "text", ZoneId.of("Europe/Berlin"), 2024), tuple("badges.csv", "csv", ZoneOffset.UTC, null));
        assertThat(model.files().all().getFirst()).isNotSameAs(before);
        model.cancel();
    }

    @Test
    void renamesColumnsAndReadsTimesInTheChosenZoneAndYear() throws IOException {
        Path auth = Files.writeString(logs.resolve("auth.log"), "Mar  2 08:00:00 web01 sshd[7]: Accepted publickey for alice from 10.0.0.5 port 40000 ssh2\n".repeat(3));
        ImportViewModel model = wizard(new DirectWork(), null);
        model.begin(List.of(auth, table));
        model.next();
        PreviewModel preview = model.preview();
        assertThat(preview.shownProperty().get().zoneless()).isTrue();
        assertThat(preview.shownProperty().get().yearless()).isTrue();
        preview.setZone(ZoneId.of("Europe/Berlin"));
        preview.setYear(2024);
        assertThat(preview.shownProperty().get().first()).isEqualTo(Instant.parse("2024-03-02T07:00:00Z"));
        preview.fileProperty().set(model.files().all().getLast());
        assertThat(preview.shownProperty().get().zoneless()).isFalse();
        assertThat(preview.namesFor("badge")).contains("process.name").doesNotContain("user.name", "event.action");
        preview.rename("badge", "event.code");
        walkToAccount(model);
        Investigation made = model.run().investigation();
        BrowseEvents browse = new BrowseEvents(made);
        long[] ids = browse.select(EventFilter.all(), null, false, Progress.silent());
        assertThat(browse.events(ids)).extracting(event -> event.time().instant()).startsWith(Instant.parse("2024-03-02T07:00:00Z"));
        assertThat(browse.events(ids).getLast().get("event.code")).isEqualTo("B-2");
        assertThat(browse.events(ids).getLast().get("badge")).isNull();
        model.openCase();
    }

    @Test
    void keepsPastedTextInTheCase() {
        ImportViewModel model = wizard(new DirectWork(), null);
        model.sources().paste("  \n");
        assertThat(model.sources().paths()).isEmpty();
        model.sources().paste(TABLE);
        model.next();
        model.next();
        model.next();
        assertThat(model.caseChoice().nameProperty().get()).isEqualTo("Pasted log");
        model.next();
        Path kept = directory.resolve("cases").resolve("pasted-log").resolve("pasted").resolve("pasted-1.log");
        assertThat(kept).content().isEqualTo(TABLE);
        assertThat(model.run().investigation().sources()).singleElement().satisfies(source -> assertThat(source.path()).isEqualTo(kept.toString()));
        Path staged = model.sources().paths().getFirst();
        model.openCase();
        assertThat(staged).doesNotExist();
    }

    @Test
    void cancelledImportLeavesTheCaseWhole() throws IOException {
        Files.writeString(logs.resolve("later.csv"), TABLE.replace("alice", "carol"));
        CancellingWork work = new CancellingWork("Importing later.csv");
        ImportViewModel model = wizard(work, null);
        model.begin(List.of(logs));
        walkToAccount(model);
        assertThat(model.run().files()).extracting(FileProgress::mark).containsExactly(Mark.DONE, Mark.CANCELLED);
        model.cancel();
        assertThat(results).hasSize(1);
        assertThat(results.getFirst().opened().sources()).extracting(source -> Path.of(source.path())).containsExactly(table);
        assertThat(results.getFirst().opened().eventCount()).isEqualTo(2);
    }

    @Test
    void importsIntoTheOpenCaseAndScoresWithItsModel() throws IOException {
        ImportViewModel first = wizard(new DirectWork(), null);
        first.begin(List.of(table));
        walkToAccount(first);
        first.next();
        Investigation open = results.removeFirst().opened();
        Path more = Files.writeString(logs.resolve("more.csv"), TABLE.replace("alice", "mallory"));
        ImportViewModel second = wizard(new DirectWork(), open);
        second.begin(List.of(more));
        second.next();
        second.next();
        assertThat(second.state()).isEqualTo(ImportState.ACCOUNT);
        assertThat(second.activeModel()).hasValueSatisfying(model -> assertThat(model.version()).isEqualTo(1));
        second.next();
        assertThat(results).containsExactly(new Result(null, true));
        assertThat(open.models()).hasSize(1);
        assertThat(open.currentRun()).hasValueSatisfying(run -> assertThat(run.events()).isEqualTo(4));
        open.close();
    }

    @Test
    void saysWhatStandsAgainstGoingOn() throws IOException {
        ImportViewModel model = wizard(new DirectWork(), null);
        assertThat(model.nextProblem()).hasValue("Choose a file, folder or address first.");
        model.next();
        assertThat(model.state()).isEqualTo(ImportState.CHOOSE);
        model.begin(List.of(table));
        model.files().all().getFirst().includedProperty().set(false);
        assertThat(model.nextProblem()).hasValue("None of the files can be imported yet: choose a format for at least one.");
        model.files().all().getFirst().includedProperty().set(true);
        model.next();
        model.next();
        model.caseChoice().nameProperty().set("");
        assertThat(model.nextProblem()).hasValue("Give the case a name.");
        model.caseChoice().nameProperty().set("Büro: März/2026");
        assertThat(model.caseChoice().folderProperty().get()).isEqualTo(directory.resolve("cases").resolve("buro-marz-2026").toString());
        model.caseChoice().folderProperty().set(logs.toString());
        assertThat(model.nextProblem()).hasValue("The folder is not empty or cannot be read. Choose another.");
        model.back();
        assertThat(model.state()).isEqualTo(ImportState.PREVIEW);
        model.cancel();
        assertThat(results).containsExactly(new Result(null, false));
        assertThat(directory.resolve("cases")).doesNotExist();
    }

    @Test
    void staysOnThePageWhenTheCaseCannotBeMade() throws IOException {
        Files.writeString(directory.resolve("cases"), "a file where the folder should be");
        ImportViewModel model = wizard(new DirectWork(), null);
        model.begin(List.of(table));
        walkToAccount(model);
        assertThat(model.state()).isEqualTo(ImportState.CASE);
        assertThat(model.failureProperty().get()).isInstanceOf(IsologException.class);
        model.caseChoice().folderProperty().set(directory.resolve("elsewhere").toString());
        model.next();
        assertThat(model.state()).isEqualTo(ImportState.ACCOUNT);
        assertThat(model.failureProperty().get()).isNull();
        model.openCase();
    }

    private static void walkToAccount(ImportViewModel model) {
        if (model.state() == ImportState.FORMATS) {
            model.next();
        }
        model.next();
        model.next();
    }

    /** Does everything at once, and is cancelled as soon as a step of that name begins. */
    private static final class CancellingWork implements BackgroundWork {
        private final DirectWork work = new DirectWork();
        private final String step;

        CancellingWork(String step) {
            this.step = step;
        }

        @Override
        public <T> Work<T> start(String title, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
            return work.start(title, progress -> job.run(new Progress() {
                @Override
                public void step(String name) {
                    if (name.startsWith(step)) {
                        work.active().getFirst().cancel();
                    }
                    progress.step(name);
                }

                @Override
                public void report(long done, long total) {
                    progress.report(done, total);
                }

                @Override
                public boolean cancelled() {
                    return progress.cancelled();
                }
            }), onDone, onFailed);
        }

        @Override
        public ObservableList<Work<?>> active() {
            return work.active();
        }

        @Override
        public Tally tally() {
            return work.tally();
        }
    }

    @Test
    void asksForThePasswordOfAnArchiveAndReplacesPeople() throws IOException {
        Path zip = directory.resolve("locked.zip");
        try (net.lingala.zip4j.ZipFile archive = new net.lingala.zip4j.ZipFile(zip.toFile(), "secret".toCharArray())) {
            net.lingala.zip4j.model.ZipParameters parameters = new net.lingala.zip4j.model.ZipParameters();
            parameters.setEncryptFiles(true);
            parameters.setEncryptionMethod(net.lingala.zip4j.model.enums.EncryptionMethod.AES);
            archive.addFile(table.toFile(), parameters);
        }
        ImportViewModel model = wizard(new DirectWork(), null);
        model.begin(List.of(zip));
        assertThat(model.files().all()).isEmpty();
        assertThat(model.sources().extra().locked()).containsExactly(zip.toString());
        model.unlock("wrong");
        assertThat(model.sources().extra().locked()).containsExactly(zip.toString());
        model.unlock("secret");
        assertThat(model.sources().extra().locked()).isEmpty();
        assertThat(model.files().all()).extracting(FileChoice::path).containsExactly(zip + "!badges.csv");
        Path key = directory.resolve("case.key");
        dialogs.answer(key);
        model.pseudonyms().chooseKey();
        walkToAccount(model);
        assertThat(model.run().files().getFirst().outcome().remarks()).first().asString().startsWith("People, hosts and addresses were replaced");
        BrowseEvents browse = new BrowseEvents(model.run().investigation());
        long[] ids = browse.select(EventFilter.all(), null, false, Progress.silent());
        assertThat(browse.events(ids)).extracting(event -> event.get("user.name")).allMatch(name -> name.matches("user-.{8}"));
        assertThat(key).isNotEmptyFile();
        model.cancel();
    }

    @Test
    void takesAddressesAndShowsNoSecretOfThem() {
        ImportViewModel model = wizard(new DirectWork(), null);
        assertThat(model.sources().addAddress("ftp://host/x", "", "")).isFalse();
        assertThat(model.failureProperty().get()).hasMessageStartingWith("The address cannot be read");
        assertThat(model.sources().addAddress("https://host/x?token=abc", "X-Api-Key: k", "t0k3n")).isTrue();
        assertThat(model.failureProperty().get()).isNull();
        assertThat(model.nextProblem()).isEmpty();
        assertThat(model.sources().extra().addresses().getFirst().toString()).isEqualTo("https://host/x?token=***");
        model.sources().removeAddress(model.sources().extra().addresses().getFirst());
        assertThat(model.nextProblem()).isPresent();
    }
}
