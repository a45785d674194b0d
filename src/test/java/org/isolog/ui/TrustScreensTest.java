package org.isolog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Parent;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.SampleCase;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.caselog.CaseLogView;
import org.isolog.ui.help.HelpView;
import org.isolog.ui.model.ModelView;
import org.isolog.ui.poisoning.PoisoningView;
import org.isolog.ui.report.ReportsView;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screens of trust and hand-over with a real case: train, seal, tamper, verify, roll back, hand over. */
class TrustScreensTest {
    private static final Map<String, Function<CaseContext, Parent>> SCREENS = Map.of("model", context -> new ModelView(context).root(),
        "poisoning", context -> new PoisoningView(context).root(), "reports", context -> new ReportsView(context).root(),
        "log", context -> new CaseLogView(context).root(), "help", context -> new HelpView(context).root());

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pictures(boolean dark, @TempDir Path folder) {
        try (Investigation investigation = SampleCase.analysed(folder.resolve("case"), SampleCase.BRUTE_FORCE);
             TrustStage stage = new TrustStage(investigation, dark, SCREENS)) {
            stage.settle();
            stage.picture("model");
            stage.robo.click("#retrain");
            stage.settle();
            stage.robo.click("#seal");
            stage.settle();
            stage.robo.click("#verify");
            stage.settle();
            stage.picture("model-sealed");
            assertThat(stage.robo.sees("Intact")).isTrue();
            stage.show("poisoning");
            stage.settle();
            stage.robo.click("#poison-lesson");
            stage.settle();
            stage.picture("poisoning");
            stage.show("reports");
            stage.dialogs.answer(folder.resolve("report.html")).answer(folder.resolve("scored.csv")).answer(folder.resolve("missing").resolve("alerts.json"));
            stage.robo.click("#write-report");
            stage.settle();
            stage.robo.click("#write-scored");
            stage.settle();
            stage.robo.click("#write-alerts");
            stage.settle();
            stage.picture("reports");
            stage.show("log");
            stage.picture("caselog");
            stage.show("help");
            stage.picture("help");
        }
    }
}
