package org.isolog.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
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

class ModelViewModelTest {
    private static final Path LESSON = Path.of("sample-logs", "lesson", "lesson.csv");

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Investigation investigation;
    private ModelViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        investigation = SampleCase.imported(folder.resolve("case"), LESSON);
        model = new ModelViewModel(new CaseContext(investigation, new DirectWork(), dialogs, new TimeText(), room -> { }));
    }

    @AfterEach
    void close() {
        investigation.close();
    }

    @Test
    void trainsWithTheSettingsOfTheForm() {
        model.settings().show(DetectionSettings.lesson());
        model.retrain();

        ModelState state = model.stateProperty().get();
        assertThat(state.active().settings()).isEqualTo(DetectionSettings.lesson());
        assertThat(state.run().model()).isEqualTo(1);
        assertThat(state.sources()).extracting(source -> source.path()).containsExactly(LESSON.toString());
        assertThat(model.runningProperty().get()).isNull();
        assertThat(model.errorProperty().get()).isNull();
    }

    @Test
    void wrongSettingsTrainNothing() {
        model.settings().treesProperty().set("none");
        model.retrain();
        assertThat(investigation.models()).isEmpty();
    }

    @Test
    void aVerificationCountsForItsSealOnly() {
        model.retrain();
        model.seal();
        model.verify();
        assertThat(model.verifiedProperty().get().intact()).isTrue();
        assertThat(model.verifiedProperty().get().sealSha256()).isEqualTo(model.stateProperty().get().seal().sha256());

        model.retrain();
        assertThat(model.verifiedProperty().get()).isNull();
        assertThat(model.stateProperty().get().seal()).isNull();
    }

    @Test
    void sealingTwiceIsRefusedWithItsReason() {
        model.retrain();
        model.seal();
        model.seal();
        assertThat(model.errorProperty().get()).isInstanceOfSatisfying(IsologException.class, error -> assertThat(error.code()).isEqualTo("SEALED"));
    }

    @Test
    void goesBackAndPrunesWhatIsNeitherActiveNorSealed() {
        model.retrain();
        model.seal();
        model.retrain();
        model.retrain();
        model.retrain();
        assertThat(model.stateProperty().get().prunable()).isEqualTo(2);

        dialogs.answer("1");
        model.prune();
        assertThat(investigation.models()).extracting(ModelInfo::version).containsExactly(1, 3, 4);

        model.rollBack(1);
        assertThat(model.stateProperty().get().active().version()).isEqualTo(1);
        assertThat(model.stateProperty().get().versions()).extracting(version -> version.model().version()).containsExactly(4, 3, 1);
    }

    @Test
    void pruningNeedsANumber() {
        model.retrain();
        model.retrain();
        dialogs.answer("all");
        model.prune();
        assertThat(model.errorProperty().get()).hasMessage("“all” is no number of versions. Type 0 or more.");
        assertThat(investigation.models()).hasSize(2);
    }
}
