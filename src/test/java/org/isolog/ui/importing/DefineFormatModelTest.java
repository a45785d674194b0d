package org.isolog.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isolog.core.Progress;
import org.isolog.investigation.InspectFiles;
import org.isolog.investigation.UserFormats;
import org.isolog.investigation.UserFormats.Mark;
import org.isolog.ui.common.DirectWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefineFormatModelTest {
    @TempDir
    Path folder;

    private FileChoice file;
    private DefineFormatModel model;

    @BeforeEach
    void openOnALog() throws IOException {
        Path log = Files.writeString(folder.resolve("doors.log"), "05.03.2025 07:58:12#4711#opened\n05.03.2025 08:01:44#4712#refused\n-- end --\n");
        file = new FileChoice(new InspectFiles().inspect(List.of(log), Progress.silent()).files().getFirst());
        model = new DefineFormatModel(file, new UserFormats(List.of(folder.resolve("formats"))), new DirectWork());
    }

    @Test
    void triesThePatternOnTheFirstLinesAtOnce() {
        assertThat(model.patternProperty().get()).isEqualTo("%{DATESTAMP:@timestamp}#%{NUMBER:number}#%{GREEDYDATA:message}");
        assertThat(model.trialProperty().get().fitting()).isEqualTo(2);
        assertThat(model.trialProperty().get().fields()).containsExactly("number", "message");
        model.patternProperty().set("%{NOTSPACE:day} %{TIME:clock}#%{INT:user.id}#%{WORD:event.action}");
        assertThat(model.trialProperty().get().fitting()).isEqualTo(2);
        assertThat(model.trialProperty().get().fields()).containsExactly("day", "clock", "user.id", "event.action");
        assertThat(model.trialProperty().get().lines().getFirst().marks()).contains(new Mark("user.id", 20, 24));
    }

    @Test
    void saysWhyAPatternCannotWork() {
        model.patternProperty().set("%{WRD:a}");
        assertThat(model.trialProperty().get().problem()).startsWith("The pattern at character 1 (\"%{WRD:a}\") names the piece WRD, which is not known.");
        assertThat(model.canSave()).isFalse();
    }

    @Test
    void readsTheFileWithWhatWasSaved() {
        model.patternProperty().set("%{DATA:@timestamp}#%{INT:user.id}#%{WORD:event.action}");
        model.titleProperty().set("Doors, floor 2");
        assertThat(model.canSave()).isTrue();
        assertThat(model.save()).isTrue();
        assertThat(file.format()).isEqualTo(folder.resolve("formats").resolve("doors-floor-2.isolog-format").toString());
        assertThat(file.request().format()).isEqualTo(file.format());
        assertThat(new InspectFiles().preview(file.request(), 10).rows().getFirst().get("event.action")).isEqualTo("opened");
    }
}
