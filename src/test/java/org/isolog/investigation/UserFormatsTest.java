package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.investigation.UserFormats.Mark;
import org.isolog.investigation.UserFormats.TriedLine;
import org.isolog.investigation.UserFormats.UserFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFormatsTest {
    private static final String LINES = "05.03.2025 07:58:12#4711#opened\n05.03.2025 08:01:44#4712#refused\n";
    private static final FormatDraft DOORS = new FormatDraft("doors", "Door controller", "%{DATA:@timestamp}#%{INT:user.id}#%{WORD:event.action}",
            "dd.MM.yyyy HH:mm:ss", List.of("05.03.2025 07:58:12#4711#opened"));

    @TempDir
    Path folder;

    @Test
    void triesADraftOnLines() {
        List<TriedLine> tried = UserFormats.tryOn(DOORS, List.of("05.03.2025 07:58:12#4711#opened", "other"));
        assertThat(tried.getFirst().marks()).containsExactly(new Mark("@timestamp", 0, 19), new Mark("user.id", 20, 24), new Mark("event.action", 25, 31));
        assertThat(tried.getFirst().event().time().instant()).isEqualTo(Instant.parse("2025-03-05T07:58:12Z"));
        assertThat(tried.getFirst().event().get("user.id")).isEqualTo("4711");
        assertThat(tried.getLast()).isEqualTo(new TriedLine("other", List.of(), null));
    }

    @Test
    void detectsWhatWasSavedAndKeepsItInTheCase() throws IOException {
        UserFormats formats = new UserFormats(List.of(folder.resolve("formats")));
        UserFormat saved = formats.save(DOORS);
        assertThat(formats.list().formats()).containsExactly(saved);
        assertThat(List.of(UserFormats.title(saved.file().toString()), UserFormats.title("gone/gates.isolog-format"), UserFormats.title("doors")))
                .containsExactly("Door controller", "gates", "doors");
        Path log = Files.writeString(folder.resolve("doors.log"), LINES);
        assertThat(new InspectFiles(formats).inspect(List.of(log), Progress.silent()).files().getFirst().candidates().getFirst().name())
                .isEqualTo(saved.file().toString());
        Path caseFolder = folder.resolve("case");
        try (Investigation investigation = Investigation.create(caseFolder, "Doors", Clock.systemUTC(), "tester")) {
            ImportOutcome outcome = new ImportLogs(investigation).run(ImportLogs.requests(List.of(log), saved.file().toString(), ZoneOffset.UTC), Progress.silent());
            assertThat(outcome.files().getFirst().source().format()).isEqualTo("doors");
            assertThat(investigation.eventCount()).isEqualTo(2);
        }
        assertThat(caseFolder.resolve("formats").resolve("doors.isolog-format")).hasSameTextualContentAs(saved.file());
    }

    @Test
    void namesFilesThatDefineNoFormat() throws IOException {
        Files.writeString(folder.resolve("broken.isolog-format"), "name: broken\ntitle: B\npattern: %{NOPE:a}\n");
        assertThat(new UserFormats(List.of(folder)).list().problems()).singleElement().asString().contains("names the piece NOPE, which is not known");
    }

    @Test
    void refusesTheNameOfAFormatOfItsOwn() {
        FormatDraft draft = new FormatDraft("csv", "Mine", "%{WORD:a}", null, List.of());
        assertThatThrownBy(() -> new UserFormats(List.of(folder)).save(draft)).isInstanceOf(IsologException.class)
                .hasMessage("Isolog has a format named csv itself. Choose another name.");
    }
}
