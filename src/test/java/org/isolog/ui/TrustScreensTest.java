package org.isolog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Event;
import org.isolog.core.Expectation.State;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.ExpectEvents;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.LabelledLog;
import org.isolog.investigation.LearnFromLabels;
import org.isolog.investigation.NewExpectation;
import org.isolog.investigation.PatternDraft;
import org.isolog.investigation.PatternDraft.Scope;
import org.isolog.investigation.RunDetection;
import org.isolog.investigation.SampleCase;
import org.isolog.testkit.Fx;
import org.isolog.ui.caselog.CaseLogView;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.help.HelpView;
import org.isolog.ui.model.ModelView;
import org.isolog.ui.poisoning.PoisoningView;
import org.isolog.ui.report.ReportsView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screens of trust and hand-over with a real case, by hand: train, seal, tamper, verify, roll back, poison, hand over. */
class TrustScreensTest {
    private static final Map<String, Function<CaseContext, Parent>> SCREENS = Map.of("model", context -> new ModelView(context).root(),
        "poisoning", context -> new PoisoningView(context).root(), "reports", context -> new ReportsView(context).root(),
        "log", context -> new CaseLogView(context).root(), "help", context -> new HelpView(context).root());
    private static final Path LESSON = Path.of("sample-logs", "lesson", "lesson.csv");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsATamperedRecordAndGoesBack(boolean dark, @TempDir Path folder) throws SQLException {
        Path place = folder.resolve("case");
        try (Investigation investigation = SampleCase.analysed(place, SampleCase.BRUTE_FORCE); TrustStage stage = new TrustStage(investigation, dark, SCREENS)) {
            stage.settle();
            stage.picture("model");
            assertThat(text(stage, "#baseline-state")).isEqualTo("Not sealed");
            click(stage, "#retrain");
            assertThat(investigation.activeModel().map(ModelInfo::version)).contains(2);
            click(stage, "#seal");
            assertThat(text(stage, "#baseline-state")).isEqualTo("Sealed");
            assertThat(text(stage, "#seal-hash")).matches("[0-9a-f]{64}");
            click(stage, "#verify");
            assertThat(text(stage, "#baseline-state")).isEqualTo("Intact");
            String kept = text(stage, "#seal-hash");
            Fx.run(() -> ((TextField) stage.robo.node("#kept-seal")).setText(kept.substring(1)));
            assertThat(text(stage, "#kept-seal-found")).isEqualTo("✗ not the same: this is another seal");
            Fx.run(() -> ((TextField) stage.robo.node("#kept-seal")).setText(" " + kept));
            assertThat(text(stage, "#kept-seal-found")).isEqualTo("✓ the same");
            stage.picture("model-sealed");
        }
        tamper(place);
        try (Investigation investigation = Investigation.open(place, SampleCase.CLOCK, "ben"); TrustStage stage = new TrustStage(investigation, dark, SCREENS)) {
            stage.settle();
            assertThat(text(stage, "#baseline-state")).isEqualTo("Sealed");
            click(stage, "#verify");
            assertThat(text(stage, "#baseline-state")).isEqualTo("Changed");
            assertThat(stage.robo.sees("✗ " + SampleCase.BRUTE_FORCE + ", record 896: Its stored facts are not those that were sealed.")).isTrue();
            stage.picture("model-broken");
            Fx.run(() -> ((TableView<?>) stage.robo.node("#versions")).getSelectionModel().select(1));
            click(stage, "#roll-back");
            assertThat(investigation.activeModel().map(ModelInfo::version)).contains(1);
            assertThat(text(stage, "#baseline-state")).isEqualTo("Not sealed");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void copiesOfTheAttackHideIt(boolean dark, @TempDir Path folder) {
        try (Investigation investigation = SampleCase.analysed(folder.resolve("case"), LESSON); TrustStage stage = new TrustStage(investigation, dark, SCREENS)) {
            stage.show("poisoning");
            assertThat(text(stage, "#attack")).isEqualTo("unknown, login, failure, 198.51.100.50");
            click(stage, "#poison-lesson");
            assertThat(text(stage, "#outcome")).matches(Pattern.compile("Lesson: With 50 copies the score falls from 0\\.[0-9]{2} to 0\\.[0-9]{2}; rank 1 to [0-9]+; no longer an alert\\.\nIsolog's own: With 50 copies .*"));
            stage.picture("poisoning");
            Fx.run(() -> stage.robo.node("#copies-slider").requestFocus());
            stage.robo.keys(KeyCode.RIGHT).keys(KeyCode.RIGHT).keys(KeyCode.RIGHT);
            Fx.until("the slider's copies were tried", () -> text(stage, "#outcome").startsWith("Lesson: With 53 copies the score falls "));
            click(stage, "#reset-poisoning");
            assertThat(text(stage, "#outcome")).startsWith("Isolog's own: With 50 copies ");
            assertThat(investigation.models()).hasSize(1);
            assertThat(investigation.eventCount()).isEqualTo(7);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void handsTheCaseOver(boolean dark, @TempDir Path folder) throws IOException {
        try (Investigation investigation = SampleCase.analysed(folder.resolve("case"), SampleCase.BRUTE_FORCE); TrustStage stage = new TrustStage(investigation, dark, SCREENS)) {
            stage.show("reports");
            stage.dialogs.answer(folder.resolve("report.html")).answer(folder.resolve("scored.csv")).answer(folder.resolve("missing").resolve("alerts.json"))
                .answer(folder.resolve("events.jsonl")).answer(folder.resolve("account.csv"));
            for (String output : new String[] {"report", "scored", "alerts", "events", "account"}) {
                click(stage, "#write-" + output);
            }
            stage.picture("reports");
            assertThat(Files.readString(folder.resolve("report.html"))).contains("<h1>office-december</h1>");
            assertThat(stage.robo.sees("Alerts as JSON was not written")).isTrue();
            assertThat(stage.robo.sees(folder.resolve("scored.csv").toString())).isTrue();
            stage.show("log");
            stage.picture("caselog");
            assertThat(Fx.get(() -> ((TableView<?>) stage.robo.node("#case-log")).getItems().size())).isEqualTo((int) investigation.logSize());
            stage.robo.click("#log-search").type("import");
            assertThat(stage.robo.sees("1 of 8 entries")).isTrue();
            stage.show("help");
            stage.picture("help");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRuleIsListedAndWithdrawn(boolean dark, @TempDir Path folder) {
        try (Investigation investigation = SampleCase.imported(folder.resolve("case"), SampleCase.BRUTE_FORCE); TrustStage stage = new TrustStage(investigation, dark, SCREENS)) {
            new RunDetection(investigation).train(new DetectionSettings(DetectionSettings.Preset.DEFAULT, 100, 256, 42, 20), Progress.silent());
            ExpectEvents expect = new ExpectEvents(investigation);
            Event event = new BrowseEvents(investigation).event(896).orElseThrow();
            expect.apply(new NewExpectation(PatternDraft.of(event, Set.of(Scope.USER)), 896, "Nightly backup, ticket 4711.",
                SampleCase.CLOCK.instant().plusSeconds(90_000)), Progress.silent());
            Fx.run(stage.context::caseChanged);
            click(stage, "#show-rules");
            Fx.run(() -> ((TableView<?>) stage.robo.node("#rules")).getSelectionModel().select(0));
            stage.picture("model-rules");
            click(stage, "#withdraw");
            assertThat(expect.state(expect.rules().getFirst())).isEqualTo(State.WITHDRAWN);
            assertThat(stage.robo.node("#withdraw").isDisabled()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void learnsFromLabelsAndSaysHowWell(boolean dark, @TempDir Path folder) throws IOException {
        Path log = LabelledLog.write(folder);
        try (Investigation investigation = SampleCase.analysed(folder.resolve("case"), log); TrustStage stage = new TrustStage(investigation, dark, SCREENS)) {
            stage.settle();
            click(stage, "#show-learned");
            stage.picture("model-learn");
            click(stage, "#learn");
            assertThat(text(stage, "#model-error")).startsWith("Learning needs labels on at least 10 different patterns").endsWith("(LEARN-FEW)");
            stage.robo.click("#learn-label").type("label");
            click(stage, "#learn");
            assertThat(text(stage, "#learn-verdict")).isEqualTo("In use: better than the score alone on patterns it had not seen");
            stage.picture("model-learned");
            click(stage, "#learn-stop");
            assertThat(new LearnFromLabels(investigation).used()).isEmpty();
        }
    }

    @Test
    void aCaseWithoutAModelSaysWhatToDo(@TempDir Path folder) {
        try (Investigation investigation = SampleCase.imported(folder.resolve("case"), LESSON); TrustStage stage = new TrustStage(investigation, false, SCREENS)) {
            stage.settle();
            stage.picture("model-empty");
            assertThat(stage.robo.sees("This case has no model yet")).isTrue();
            stage.show("poisoning");
            stage.picture("poisoning-empty");
            assertThat(stage.robo.sees("There is no attack to copy yet")).isTrue();
            stage.show("reports");
            stage.picture("reports-empty");
            assertThat(stage.robo.node("#write-report").isDisabled()).isTrue();
            assertThat(stage.robo.node("#write-account").isDisabled()).isFalse();
            assertThat(stage.robo.sees("Nothing is written yet")).isTrue();
        }
    }

    private static void click(TrustStage stage, String selector) {
        stage.robo.click(selector);
        stage.settle();
    }

    private static String text(TrustStage stage, String selector) {
        return Fx.get(() -> ((Label) stage.robo.node(selector)).getText());
    }

    /** Changes one training record behind the back of the case, as an attacker with its file would. */
    private static void tamper(Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("case").toAbsolutePath(), "sa", "");
             PreparedStatement update = connection.prepareStatement("UPDATE event SET raw = REPLACE(raw, '203.0.113.45', '10.20.4.26') WHERE id = 896")) {
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
