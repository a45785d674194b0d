package org.isolog.ui.poisoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.SampleCase;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.TimeText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoisoningViewModelTest {
    private Investigation investigation;
    private CaseContext context;
    private PoisoningViewModel model;

    @BeforeEach
    void open(@TempDir Path folder) {
        investigation = SampleCase.analysed(folder.resolve("case"), Path.of("sample-logs", "lesson", "lesson.csv"));
        context = new CaseContext(investigation, new DirectWork(), new ScriptedDialogs(), new TimeText(), room -> { });
        model = new PoisoningViewModel(context);
    }

    @AfterEach
    void close() {
        investigation.close();
    }

    @Test
    void nothingIsTriedBeforeTheScreenIsShown() {
        assertThat(model.trials(Preset.DEFAULT)).isEmpty();
        assertThat(model.trials(Preset.LESSON)).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(RunState.READY);
    }

    @Test
    void theSliderMovesFreelyBeforeAnAttackIsChosen() {
        model.copiesProperty().set(10);
        model.settle();
        assertThat(model.stateProperty().get()).isEqualTo(RunState.READY);
        assertThat(model.errorProperty().get()).isNull();
    }

    @Test
    void takesTheFirstFindingAndTriesEveryStep() {
        model.shown();
        assertThat(model.attackProperty().get().words()).isEqualTo("unknown, login, failure, 198.51.100.50");
        for (Preset preset : Preset.values()) {
            assertThat(model.trials(preset)).extracting(trial -> trial.point().copies()).containsExactly(0, 5, 10, 20, 30, 50, 100, 150, 200);
        }
        assertThat(model.stateProperty().get()).isEqualTo(RunState.DONE);
    }

    @Test
    void theLessonsFeaturesAreBlinded() {
        model.shown();
        model.choose(Preset.LESSON);

        Trial clean = model.clean().orElseThrow();
        Trial poisoned = model.poisoned().orElseThrow();
        assertThat(clean.point().flagged()).isTrue();
        assertThat(clean.rows()).first().satisfies(row -> assertThat(row.attack() && row.flagged()).isTrue());
        assertThat(poisoned.point().flagged()).isFalse();
        assertThat(poisoned.point().score()).isLessThan(clean.point().score());
        assertThat(poisoned.rows()).last().satisfies(row -> assertThat(row.attack() && !row.flagged()).isTrue());
    }

    @Test
    void theOtherPresetStaysToCompareWith() {
        model.shown();
        List<Trial> before = List.copyOf(model.trials(Preset.DEFAULT));
        model.choose(Preset.LESSON);
        assertThat(model.trials(Preset.DEFAULT)).containsExactlyElementsOf(before);
        assertThat(model.poisoned().orElseThrow().point()).isEqualTo(List.copyOf(model.trials(Preset.LESSON)).get(5).point());
    }

    @Test
    void isologsOwnEvidenceIsFooledLess() {
        model.shown();
        Trial clean = model.clean().orElseThrow();
        Trial poisoned = model.poisoned().orElseThrow();
        assertThat(poisoned.point().rank()).isLessThan(List.copyOf(model.trials(Preset.LESSON)).get(5).point().rank());
        assertThat(poisoned.point().score()).isLessThan(clean.point().score());
    }

    @Test
    void theSlidersNumberIsTriedWhenItRests() {
        model.shown();
        model.copiesProperty().set(77);
        assertThat(model.poisoned()).isEmpty();
        model.settle();
        assertThat(model.poisoned()).map(trial -> trial.point().copies()).contains(77);
    }

    @Test
    void theSelectedEventIsOfferedFirst() {
        context.selectedEventProperty().set(2);
        model.shown();
        assertThat(model.choices().getFirst().eventId()).isEqualTo(2);
        assertThat(model.attackProperty().get().eventId()).isEqualTo(2);
        model.reset();
        assertThat(model.attackProperty().get().rank()).isEqualTo(1);
    }

    @Test
    void theCaseIsNotTouched() {
        long logged = investigation.logSize();
        model.shown();
        model.choose(Preset.LESSON);
        assertThat(investigation.models()).hasSize(1);
        assertThat(investigation.eventCount()).isEqualTo(7);
        assertThat(investigation.logSize()).isEqualTo(logged);
    }
}
