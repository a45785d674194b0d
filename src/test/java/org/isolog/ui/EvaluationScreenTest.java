package org.isolog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.SampleCase;
import org.isolog.testkit.Fx;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.evaluation.EvaluationView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Evaluation room with a real case, by hand: choose the labels, measure, look at events instead of hours. */
class EvaluationScreenTest {
    private static final Map<String, Function<CaseContext, Parent>> SCREENS = Map.of("model", context -> new EvaluationView(context).root());

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void measuresTheCase(boolean dark, @TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("addresses.csv"), "entity\n203.0.113.45\n");
        try (Investigation investigation = SampleCase.analysed(folder.resolve("case"), SampleCase.BRUTE_FORCE);
             TrustStage stage = new TrustStage(investigation, dark, SCREENS)) {
            stage.settle();
            stage.picture("evaluation-empty");
            assertThat(stage.robo.node("#evaluate").isDisabled()).isTrue();
            stage.robo.click("#labels-2");
            stage.dialogs.answer(list);
            stage.robo.click("#label-file");
            Fx.run(() -> ((ComboBox<?>) stage.robo.node("#label-by")).getEditor().setText("address"));
            stage.robo.click("#evaluate");
            stage.settle();
            stage.picture("evaluation");
            assertThat(text(stage, "#account")).matches("1,448 events judged, [0-9]+ malicious · [0-9,]+ hours of an address, user or host, [0-9]+ malicious · [0-9]+ alerts, .* expected to be false");
            assertThat(Fx.get(() -> ((TableView<?>) stage.robo.node("#figures")).getItems().size())).isGreaterThan(4);
            stage.robo.click("#level-events");
            Fx.settle();
            stage.picture("evaluation-events");
            assertThat(investigation.models()).hasSize(1);
        }
    }

    private static String text(TrustStage stage, String selector) {
        return Fx.get(() -> ((Label) stage.robo.node(selector)).getText());
    }
}
