package org.isolog.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.isolog.core.IsologException;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.SampleCase;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.TimeText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsViewModelTest {
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    @TempDir
    private Path folder;
    private Investigation investigation;
    private ReportsViewModel model;

    @BeforeEach
    void open() {
        investigation = SampleCase.analysed(folder.resolve("case"), Path.of("sample-logs", "lesson", "lesson.csv"));
        model = new ReportsViewModel(new CaseContext(investigation, new DirectWork(), dialogs, new TimeText(), room -> { }));
    }

    @AfterEach
    void close() {
        investigation.close();
    }

    @Test
    void everyFileIsWrittenWhereTheUserWants() {
        for (Output output : Output.values()) {
            Path target = folder.resolve(output.fileName("case"));
            dialogs.answer(target);
            model.write(output);
            assertThat(model.handovers().getFirst().written()).satisfies(file -> assertThat(file.file()).isEqualTo(target).isNotEmptyFile());
        }
        assertThat(model.handovers()).extracting(Handover::output).containsExactly(Output.ACCOUNT, Output.EVENTS, Output.ALERTS, Output.SCORED, Output.REPORT);
    }

    @Test
    void leavingTheFileWindowWritesNothing() {
        dialogs.answer(Optional.empty());
        model.write(Output.SCORED);
        assertThat(model.handovers()).isEmpty();
    }

    @Test
    void aFailureStaysInTheList() {
        dialogs.answer(folder.resolve("missing").resolve("report.html"));
        model.write(Output.REPORT);
        assertThat(model.handovers()).singleElement().satisfies(handover -> {
            assertThat(handover.error()).isInstanceOfSatisfying(IsologException.class, error -> assertThat(error.code()).isEqualTo("FILE-NOT-WRITABLE"));
            assertThat(handover.written()).isNull();
        });
    }

    @Test
    void aReportWithWrongContentsIsNotWritten() {
        model.titleProperty().set("  ");
        model.anomaliesProperty().set("1001");
        assertThat(model.titleError().get()).isEqualTo("The report needs a title.");
        assertThat(model.anomaliesError().get()).isEqualTo("A whole number from 0 to 1,000.");
        model.write(Output.REPORT);
        assertThat(dialogs.asked()).isEmpty();
    }

    @Test
    void aFileNameIsSafeForEveryFileSystem() {
        assertThat(Output.SCORED.fileName("Büro: 12/2025 <a>")).isEqualTo("Büro-12-2025-a--scored.csv");
    }
}
