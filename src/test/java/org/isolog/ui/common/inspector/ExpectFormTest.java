package org.isolog.ui.common.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.ExpectEvents;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.NewExpectation;
import org.isolog.investigation.PatternDraft.Scope;
import org.isolog.investigation.RunDetection;
import org.isolog.investigation.SampleCase;
import org.isolog.testkit.Fx;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.TimeText;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectFormTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsInForceBeforeItWasSeenAndExplained(boolean dark, @TempDir Path folder) {
        try (Investigation investigation = SampleCase.imported(folder.resolve("case"), SampleCase.BRUTE_FORCE)) {
            new RunDetection(investigation).train(new DetectionSettings(DetectionSettings.Preset.DEFAULT, 100, 256, 42, 20), Progress.silent());
            Event event = new BrowseEvents(investigation).event(896).orElseThrow();
            CaseContext context = Fx.get(() -> new CaseContext(investigation, new DirectWork(), new ScriptedDialogs(), new TimeText(), room -> { }));
            ExpectViewModel model = Fx.get(() -> new ExpectViewModel(context, event));
            Scene scene = Fx.get(() -> {
                ExpectForm form = new ExpectForm(model);
                form.setPadding(new Insets(20));
                Scene made = new Scene(new StackPane(form), 600, 560);
                new Theme(dark).apply(made);
                return made;
            });

            Fx.run(() -> {
                assertThat(model.previewProperty().get().matching()).isPositive();
                assertThat(model.ready().get()).isFalse();
                for (Scope scope : Scope.values()) {
                    model.choose(scope, false);
                }
                assertThat(model.previewProperty().get()).isNull();
                model.choose(Scope.USER, true);
                model.reasonProperty().set("Nightly backup, ticket 4711.");
                assertThat(model.ready().get()).isTrue();
                model.untilProperty().set("2026-01-04");
                assertThat(model.ready().get()).isFalse();
                model.untilProperty().set("2026-01-05");
            });
            Fx.picture(scene, "expect" + (dark ? "-dark" : "-light"));

            NewExpectation rule = Fx.get(model::rule);
            assertThat(rule.until()).isEqualTo("2026-01-06T00:00:00Z");
            assertThat(new ExpectEvents(investigation).rules()).isEmpty();
        }
    }
}
