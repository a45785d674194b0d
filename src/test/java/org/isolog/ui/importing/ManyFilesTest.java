package org.isolog.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.isolog.core.ImportAccount;
import org.isolog.core.SkippedRecord;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.Cases;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.Tools;
import org.isolog.ui.importing.FileProgress.Mark;
import org.isolog.ui.importing.FormatGroups.Group;
import org.isolog.ui.importing.FormatGroups.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard with fifty files of mixed formats at once. */
class ManyFilesTest {
    @TempDir
    private Path directory;
    private ManyFiles evidence;
    private ImportViewModel model;

    @BeforeEach
    void choose() {
        evidence = ManyFiles.in(directory.resolve("evidence"));
        Cases cases = new Cases(Clock.fixed(Instant.parse("2026-03-05T09:00:00Z"), ZoneOffset.UTC), "analyst");
        model = new ImportViewModel(new Tools(new DirectWork(), new ScriptedDialogs(), null, new TimeText(), ZoneOffset.UTC, cases), directory.resolve("cases"), null,
            result -> { });
        model.begin(List.of(evidence.folder()));
    }

    @AfterEach
    void close() {
        if (model != null && model.run().investigation() != null) {
            model.run().investigation().close();
        }
    }

    private String shortPath(String path) {
        return path.substring(evidence.folder().toString().length() + 1).replace('\\', '/');
    }

    @Test
    void findsTheFormatOfEach() {
        assertThat(model.files().all()).hasSize(50);
        Map<String, String> found = new TreeMap<>();
        model.files().all().forEach(file -> found.put(shortPath(file.path()), String.valueOf(file.format())));
        Map<String, String> expected = new TreeMap<>();
        evidence.samples().forEach((path, sample) -> expected.put(path, sample.format()));
        expected.put("zz-copy-events.jsonl", "1password");
        expected.put("badges.csv", "csv");
        expected.put("camera.bin", "null");
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void countsThemByFormatAndShowsTheWorstFirst() {
        assertThat(FormatGroups.summary(model.files().all())).isEqualTo(
            "50 files: 2 1Password events, 2 CSV, 1 AWS CloudTrail, 1 AWS GuardDuty findings, 43 in 43 other formats, 1 cannot be imported");
        List<Group> groups = FormatGroups.of(model.files().all());
        assertThat(groups.subList(0, 2)).containsExactly(new Group(Kind.ALL, null, 50), new Group(Kind.UNREADABLE, null, 1));
        assertThat(groups).contains(new Group(Kind.FORMAT, "csv", 2));
        List<FileChoice> sorted = model.files().all().stream().sorted(FormatGroups.WORST_FIRST).toList();
        assertThat(sorted.getFirst().name()).isEqualTo("camera.bin");
        assertThat(sorted.subList(1, 50)).isSortedAccordingTo(Comparator.comparing(FileChoice::isSure));
    }

    @Test
    void accountsForEveryRecordOfEach() {
        model.next();
        model.worstFirst().forEach(file -> {
            model.preview().fileProperty().set(file);
            assertThat(model.preview().shownProperty().get().preview().rows()).as(file.path()).isNotEmpty();
        });
        model.files().all().stream().filter(file -> file.name().startsWith("syslog-3164")).forEach(file -> file.zoneProperty().set(ZoneId.of("Europe/Berlin")));
        model.next();
        assertThat(model.caseChoice().nameProperty().get()).isEqualTo("evidence");
        model.next();
        assertThat(model.state()).isEqualTo(ImportState.ACCOUNT);
        assertThat(model.run().files()).hasSize(49);
        Map<String, FileProgress> files = model.run().files().stream().collect(Collectors.toMap(file -> shortPath(file.path()), file -> file));
        evidence.samples().forEach((path, sample) -> {
            ImportAccount account = files.get(path).outcome().source().account();
            assertThat(tuple(account.stored(), account.read() - account.stored() - account.skipped())).as(path).isEqualTo(tuple(sample.events(), 0L));
            assertThat(files.get(path).outcome().source().format()).isEqualTo(sample.format());
        });
        assertThat(files.get("zz-copy-events.jsonl").mark()).isEqualTo(Mark.DUPLICATE);
        assertThat(files.get("badges.csv").mark()).isEqualTo(Mark.WARNING);
        assertThat(files.get("badges.csv").outcome().skipped().places().values()).extracting(SkippedRecord::record).containsExactly(2L);
        assertThat(files.get("badges.csv").outcome().skipped().first()).extracting(SkippedRecord::record).containsExactly(2L);
        assertThat(model.run().stored()).isEqualTo(evidence.samples().values().stream().mapToLong(ManyFiles.Sample::events).sum() + 3);
        assertThat(model.run().sum(ImportAccount::read)).isEqualTo(model.run().stored() + model.run().skipped());
    }
}
