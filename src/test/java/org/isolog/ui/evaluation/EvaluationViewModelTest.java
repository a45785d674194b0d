package org.isolog.ui.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isolog.core.IsologException;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.LogEvaluation;
import org.isolog.investigation.LogEvaluation.Level;
import org.isolog.investigation.SampleCase;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.evaluation.EvaluationViewModel.Labels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationViewModelTest {
    @TempDir
    private Path folder;
    private Investigation investigation;
    private EvaluationViewModel model;

    @BeforeEach
    void open() {
        investigation = SampleCase.imported(folder.resolve("case"), SampleCase.BRUTE_FORCE);
        model = new EvaluationViewModel(new CaseContext(investigation, new DirectWork(), new ScriptedDialogs(), new TimeText(), room -> { }));
    }

    @AfterEach
    void close() {
        investigation.close();
    }

    @Test
    void offersTheFieldsOfTheCase() {
        model.shown();
        assertThat(model.fields()).contains("source.ip", "user.name");
        assertThat(model.stateProperty().get()).isEqualTo(RunState.READY);
    }

    @Test
    void isReadyOnceTheLabelsAreNamed() {
        assertThat(model.ready().get()).isFalse();
        model.fieldProperty().set("verdict");
        assertThat(model.ready().get()).isTrue();
        model.labelsProperty().set(Labels.ENTITIES);
        assertThat(model.ready().get()).isFalse();
        model.fileProperty().set(folder.resolve("hosts.csv"));
        assertThat(model.ready().get()).isTrue();
        model.byProperty().set(" ");
        assertThat(model.ready().get()).isFalse();
    }

    @Test
    void measuresAndLeavesTheCaseAsItWas() throws IOException {
        model.labelsProperty().set(Labels.ENTITIES);
        model.byProperty().set("address");
        model.fileProperty().set(Files.writeString(folder.resolve("addresses.csv"), "entity\n203.0.113.45\n"));
        model.run();

        LogEvaluation measured = model.measuredProperty().get();
        assertThat(model.stateProperty().get()).isEqualTo(RunState.DONE);
        assertThat(measured.events()).isEqualTo(1_448);
        assertThat(measured.malicious()).isPositive();
        assertThat(measured.row(Level.EVENTS, null).figures().rocAuc().value()).isBetween(0.9, 1.0);
        assertThat(investigation.models()).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        model.fieldProperty().set("truth");
        model.run();
        assertThat(model.stateProperty().get()).isEqualTo(RunState.FAILED);
        assertThat(model.errorProperty().get()).isInstanceOf(IsologException.class).hasMessageStartingWith("No event has a field truth.");
        assertThat(model.measuredProperty().get()).isNull();
    }
}
