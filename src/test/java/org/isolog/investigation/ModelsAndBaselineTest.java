package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isolog.core.CancelledException;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.Scores;
import org.isolog.core.ValueCount;
import org.isolog.samples.Attack;
import org.isolog.samples.GenerateLogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelsAndBaselineTest {
    private static final DetectionSettings QUICK = new DetectionSettings(Preset.DEFAULT, 20, 128, 42, 0);

    @TempDir
    private Path folder;
    private Path log;
    private Investigation investigation;

    @BeforeEach
    void create() {
        GenerateLogs.write(1_000, 3, Set.of(Attack.BRUTE_FORCE_SUCCESS), folder.resolve("made"));
        log = folder.resolve("made").resolve("log.csv");
        investigation = SampleCase.imported(folder.resolve("case"), log);
    }

    @AfterEach
    void close() {
        investigation.close();
    }

    private RunInfo train(DetectionSettings settings) {
        return new RunDetection(investigation).train(settings, Progress.silent());
    }

    private static DetectionSettings seed(long seed) {
        return new DetectionSettings(Preset.DEFAULT, 20, 128, seed, 0);
    }

    @Test
    void aRunKeepsWhatItsModelSaid() {
        RunInfo run = train(QUICK);
        ModelInfo model = investigation.activeModel().orElseThrow();
        assertThat(model.version()).isEqualTo(1);
        assertThat(model.rows()).isEqualTo(1_000);
        assertThat(model.sources()).containsExactly(investigation.sources().getFirst().sha256());
        assertThat(run.alerts()).as("one in a hundred, less those that tie at the border").isBetween(5L, 10L);
        assertThat(run.bySeverity().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_000);
        assertThat(investigation.log(0, 2)).extracting(entry -> entry.action()).containsExactly("score", "train");
        assertThat(train(QUICK).threshold()).isEqualTo(run.threshold());
        assertThat(investigation.models()).extracting(ModelInfo::sha256).hasSize(2).containsOnly(model.sha256());
    }

    @Test
    void everyEventIsExplainedToTheLastBit() {
        for (DetectionSettings settings : List.of(QUICK, new DetectionSettings(Preset.LESSON, 20, 128, 42, 0.2))) {
            train(settings);
            Scores scores = new BrowseEvents(investigation).scores();
            ExplainEvent explain = new ExplainEvent(investigation);
            for (long id = 1; id <= 1_000; id++) {
                var explanation = explain.run(id, Progress.silent()).explanation();
                assertThat(explanation.sum()).isCloseTo(explanation.score(), within(1e-9));
                assertThat(explanation.score()).isCloseTo(scores.score(scores.indexOf(id)), within(1e-9));
            }
        }
        assertThatThrownBy(() -> new ExplainEvent(investigation).run(1_001, Progress.silent())).isInstanceOf(IsologException.class)
                .hasMessageContaining("events 1 to 1000");
    }

    @Test
    void cancelledAtAnyStepTheCaseIsAsItWas() {
        for (String step : List.of("Reading", "Learning", "Calibrating", "Scoring", "Explaining")) {
            investigation.memory().eventsChanged();
            assertThatThrownBy(() -> new RunDetection(investigation).train(QUICK, Stopper.at(step))).as(step).isInstanceOf(CancelledException.class);
            assertThat(investigation.models()).as(step).isEmpty();
            assertThat(investigation.currentRun()).as(step).isEmpty();
            assertThat(investigation.log(0, 1).getFirst().action()).as(step).isEqualTo("import");
        }
        RunInfo first = train(QUICK);
        assertThatThrownBy(() -> new RunDetection(investigation).train(seed(7), Stopper.at("Explaining"))).isInstanceOf(CancelledException.class);
        assertThat(investigation.models()).extracting(ModelInfo::active).containsExactly(true);
        assertThat(investigation.currentRun()).contains(first);
        assertThat(new BrowseEvents(investigation).scores().size()).isEqualTo(1_000);
    }

    @Test
    void rollingBackShowsTheEarlierRunAndScoresNewEvents() throws IOException {
        RunInfo first = train(seed(1));
        train(seed(2));
        ManageModels models = new ManageModels(investigation);
        assertThat(models.rollBack(1, Progress.silent())).isEqualTo(first);
        assertThat(investigation.currentRun()).contains(first);

        models.rollBack(2, Progress.silent());
        Path more = Files.writeString(folder.resolve("more.csv"), "ts,user,action,status,src_ip\n2026-03-20T03:00:00Z,eve,login,ok,192.0.2.1\n2026-03-20T03:00:09Z,eve,read,ok,192.0.2.1\n");
        new ImportLogs(investigation).run(ImportLogs.requests(List.of(more), null, ZoneOffset.UTC), Progress.silent());
        assertThatThrownBy(() -> models.rollBack(1, Stopper.at("Scoring"))).isInstanceOf(CancelledException.class);
        assertThat(investigation.activeModel().orElseThrow().version()).isEqualTo(2);
        assertThat(models.rollBack(1, Progress.silent()).events()).isEqualTo(1_002);
        assertThatThrownBy(() -> models.rollBack(9, Progress.silent())).isInstanceOf(IsologException.class).hasMessageContaining("no model 9");
        assertThat(investigation.activeModel().orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void pruningSparesTheActiveAndTheSealed() {
        train(seed(1));
        new SealBaseline(investigation).seal(Progress.silent());
        for (int seed = 2; seed <= 5; seed++) {
            train(seed(seed));
        }
        ManageModels models = new ManageModels(investigation);
        assertThat(models.prune(1)).containsExactly(2, 3);
        assertThat(investigation.models()).extracting(ModelInfo::version).containsExactly(1, 4, 5);
        assertThat(models.prune(9)).isEmpty();
    }

    @Test
    void aSealIsIntactUntilTheEvidenceChanges() throws IOException {
        SealBaseline baseline = new SealBaseline(investigation);
        assertThatThrownBy(() -> baseline.seal(Progress.silent())).isInstanceOf(IsologException.class).extracting("code").isEqualTo("NO-MODEL");
        train(QUICK);
        assertThatThrownBy(() -> baseline.verify(Progress.silent())).isInstanceOf(IsologException.class).extracting("code").isEqualTo("NOT-SEALED");
        SealBaseline.SealInfo seal = baseline.seal(Progress.silent());
        assertThat(baseline.current()).contains(seal);
        assertThatThrownBy(() -> baseline.seal(Progress.silent())).isInstanceOf(IsologException.class).extracting("code").isEqualTo("SEALED");
        assertThat(baseline.verify(Progress.silent())).isEqualTo(new SealBaseline.Verified(1, seal.sha256(), List.of(), List.of()));

        Files.writeString(log, "2026-03-02T08:00:00Z,eve,login,ok,10.0.0.1,gate01,,copy\n", StandardOpenOption.APPEND);
        SealBaseline.Verified tampered = baseline.verify(Progress.silent());
        assertThat(tampered.intact()).isFalse();
        assertThat(tampered.changes()).hasSize(1).first().asString().contains("log.csv");
        assertThat(investigation.log(0, 1).getFirst().detail()).startsWith("Baseline of model version 1 changed in 1 ways: ");
        Files.delete(log);
        SealBaseline.Verified gone = baseline.verify(Progress.silent());
        assertThat(gone.changes().size() + gone.notes().size()).isEqualTo(1);
    }

    @Test
    void copiesOfAnAttackBlindAThrowAwayModelOnly() throws IOException {
        RunInfo run = train(QUICK);
        long attack = Long.parseLong(Files.readAllLines(log.resolveSibling("labels.csv")).getLast().split(",")[0]);
        List<TryPoisoning.Point> points = new TryPoisoning(investigation).run(attack, List.of(0, 10, 200), QUICK, Progress.silent());

        Scores scores = new BrowseEvents(investigation).scores();
        assertThat(points).extracting(TryPoisoning.Point::copies).containsExactly(0, 10, 200);
        assertThat(points.getFirst().score()).isEqualTo(scores.score(scores.indexOf(attack)));
        assertThat(points.getFirst().flagged()).isTrue();
        assertThat(points.getLast().score()).isLessThan(points.getFirst().score());
        assertThat(points.getLast().rank()).isGreaterThan(points.getFirst().rank());
        assertThat(points).allMatch(point -> point.top().size() == 5 && point.top().getFirst().rank() == 1);
        assertThat(investigation.models()).hasSize(1);
        assertThat(investigation.currentRun()).contains(run);
        assertThat(investigation.eventCount()).isEqualTo(1_000);
        for (var wrong : List.of(List.of(-1), List.of(1_000_001))) {
            assertThatThrownBy(() -> new TryPoisoning(investigation).run(attack, wrong, QUICK, Progress.silent())).isInstanceOf(IsologException.class)
                    .extracting("code").isEqualTo("COPIES");
        }
        assertThatThrownBy(() -> new TryPoisoning(investigation).run(0, List.of(1), QUICK, Progress.silent())).isInstanceOf(IsologException.class)
                .extracting("code").isEqualTo("EVENT-UNKNOWN");
    }

    @Test
    void whatIsShownAddsUp() {
        BrowseEvents browse = new BrowseEvents(investigation);
        CaseOverview overview = new CaseOverview(investigation);
        EventFilter all = EventFilter.all();
        assertThat(overview.timeline(all, 50, Progress.silent()).buckets().stream().mapToLong(bucket -> bucket.bySeverity()[0]).sum()).isEqualTo(1_000);
        assertThat(overview.whoAndWhy(5, Progress.silent())).isEqualTo(new CaseOverview.WhoAndWhy(List.of(), List.of(), 0));
        RunInfo run = train(QUICK);

        var timeline = overview.timeline(all, 50, Progress.silent());
        assertThat(timeline.buckets()).hasSizeLessThanOrEqualTo(50);
        assertThat(timeline.timeless()).isZero();
        run.bySeverity().forEach((severity, count) -> assertThat(
                timeline.buckets().stream().mapToLong(bucket -> bucket.bySeverity()[severity.ordinal()]).sum()).isEqualTo(count));
        long[] alerts = browse.select(QueryText.parse("is:alert"), BrowseEvents.BY_SCORE, true, Progress.silent());
        assertThat(alerts).hasSize((int) run.alerts());
        assertThat(browse.events(alerts)).extracting(Event::id).containsExactlyElementsOf(
                browse.findings(0, alerts.length).stream().map(finding -> finding.score().eventId()).toList());
        assertThat(browse.select(QueryText.parse("-nowhere"), null, false, Progress.silent())).hasSize(1_000);
        long[] fails = browse.select(QueryText.parse("event.outcome:FAILURE"), BrowseEvents.BY_TIME, true, Progress.silent());
        assertThat(browse.events(fails)).isSortedAccordingTo((a, b) -> b.time().instant().compareTo(a.time().instant()))
                .allMatch(event -> event.get("event.outcome").equals("failure"));
        assertThat(browse.topValues("event.outcome", all, 9).stream().mapToLong(ValueCount::count).sum()).isEqualTo(1_000);
        CaseOverview.WhoAndWhy who = overview.whoAndWhy(5, Progress.silent());
        assertThat(who.findings()).isEqualTo((int) browse.findingCount());
        assertThat(who.entities()).hasSizeBetween(1, 5).isSortedAccordingTo((a, b) -> Long.compare(b.anomalies(), a.anomalies()));
        assertThat(browse.finding(alerts[0]).orElseThrow().rank()).isEqualTo(1);
        assertThat(browse.score(5_000)).isEmpty();
    }

    @Test
    void twoFreshCasesGiveTheSameBytes() throws IOException {
        List<List<byte[]>> files = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            try (Investigation fresh = SampleCase.imported(folder.resolve(name), log)) {
                new RunDetection(fresh).train(DetectionSettings.defaults(), Progress.silent());
                Path scored = new WriteScored(fresh).run(folder.resolve(name + ".csv"), Progress.silent()).file();
                Path alerts = new WriteAlerts(fresh).run(folder.resolve(name + ".json"), Progress.silent()).file();
                files.add(List.of(Files.readAllBytes(scored), Files.readAllBytes(alerts), fresh.activeModel().orElseThrow().sha256().getBytes(StandardCharsets.US_ASCII)));
            }
        }
        assertThat(files.getFirst()).usingRecursiveComparison().isEqualTo(files.getLast());
    }
}
