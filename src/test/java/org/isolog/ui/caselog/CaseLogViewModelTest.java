package org.isolog.ui.caselog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.isolog.core.LogEntry;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.SampleCase;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.TimeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseLogViewModelTest {

    @Test
    void showsWhatHappenedNewestFirstAndFindsWords(@TempDir Path folder) {
        try (Investigation investigation = SampleCase.analysed(folder.resolve("case"), Path.of("sample-logs", "lesson", "lesson.csv"))) {
            CaseLogViewModel model = new CaseLogViewModel(new CaseContext(investigation, new DirectWork(), new ScriptedDialogs(), new TimeText(), room -> { }));
            assertThat(model.entries()).isEmpty();
            model.read();
            assertThat(model.entries()).extracting(LogEntry::action).containsExactly("score", "train", "import", "create");
            model.searchProperty().set(" LESSON.csv ");
            assertThat(model.entries()).extracting(LogEntry::action).containsExactly("import");
            assertThat(model.all()).hasSize(4);
        }
    }
}
