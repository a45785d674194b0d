package org.isolog.investigation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Finding;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.Scores;
import org.isolog.core.SourceInfo;
import org.isolog.detect.AlertUnits;
import org.isolog.detect.BoundModel;
import org.isolog.detect.DetectionTrainer;
import org.isolog.detect.ScoredEvents;
import org.isolog.features.columns.EventColumns;
import org.isolog.report.Words;
import org.isolog.store.NewModel;
import org.isolog.store.NewRun;

/**
 * Trains a model on all events of the case and scores them, or scores them with the model that is active. Cancelled, it leaves the case
 * as it was.
 */
public final class RunDetection {
    /** Events explained and stored together. */
    private static final int PORTION = 2_000;

    private final Investigation investigation;

    public RunDetection(Investigation investigation) {
        this.investigation = investigation;
    }

    /** Trains a new version, makes it the active one and scores the case with it. */
    public RunInfo train(DetectionSettings settings, Progress progress) {
        EventColumns columns = investigation.memory().columns(settings.preset(), progress);
        BoundModel bound = DetectionTrainer.train(columns, settings, progress);
        ScoredEvents scored = bound.score(progress);
        progress.checkCancelled();
        Integer before = investigation.activeModel().map(ModelInfo::version).orElse(null);
        List<String> sources = investigation.sources().stream().map(SourceInfo::sha256).toList();
        ModelInfo info = investigation.store().models().add(
                new NewModel(investigation.now(), investigation.author(), settings, sources, columns.rows()), bound.model().toBytes());
        RunInfo run;
        try {
            run = store(info.version(), bound, scored, progress);
        } catch (RuntimeException unfinished) {
            investigation.store().models().withdraw(info.version(), before);
            throw unfinished;
        }
        investigation.memory().keepBound(info.version(), bound);
        investigation.note("train", "Model version " + info.version() + " trained on " + Words.count(columns.rows(), "event") + " of "
                + Words.count(sources.size(), "source") + ", preset " + settings.preset().name().toLowerCase(Locale.ROOT) + ", seed " + settings.seed() + ", SHA-256 " + info.sha256() + ".");
        noteRun(run);
        return run;
    }

    /** Scores all events with the active model, as after new files were imported. */
    public RunInfo score(Progress progress) {
        BoundModel bound = investigation.memory().bound(progress);
        int version = investigation.activeModel().orElseThrow().version();
        RunInfo run = store(version, bound, bound.score(progress), progress);
        noteRun(run);
        return run;
    }

    private RunInfo store(int version, BoundModel bound, ScoredEvents scored, Progress progress) {
        Expected expected = Expected.of(investigation, scored.scores(), bound.events(), bound.model().settings().preset(),
                new ExpectEvents(investigation).inForce());
        LearnedOrder order = LearnedOrder.of(investigation, version, bound, Ranking.of(expected.scores()), progress);
        progress.step("Explaining");
        Ranking ranking = order.ranking();
        FindingWriter writer = new FindingWriter(investigation.store().events(), bound, order);
        StoryWriter stories = new StoryWriter(investigation.store().events(), bound, expected.scores());
        int[] ranks = IntStream.range(0, ranking.findings()).toArray();
        Iterator<Finding> findings = IntStream.iterate(0, from -> from < ranks.length, from -> from + PORTION)
                .mapToObj(from -> portion(writer, Arrays.copyOfRange(ranks, from, Math.min(ranks.length, from + PORTION)), ranks.length, progress))
                .flatMap(Collection::stream).peek(stories::add).map(FindingWriter.Explained::finding).iterator();
        NewRun made = new NewRun(version, investigation.now(), scored.threshold(), scored.calibration(), flaggedUnits(bound.alertUnits(), expected.scores()),
                scored.expectedFalse());
        RunInfo run = investigation.store().runs().add(made, expected.scores(), findings, () -> stories.write(progress));
        investigation.store().expectations().keep(run.id(), expected.rules(), expected.events());
        if (order.learned() != null) {
            investigation.store().learned().keep(run.id(), Arrays.asList(order.learned()));
        }
        investigation.memory().keepScores(run.id(), expected.scores());
        return run;
    }

    /** Alerts as people count them: units with an event that is flagged. */
    private static int flaggedUnits(AlertUnits units, Scores scores) {
        return (int) IntStream.range(0, scores.size()).filter(scores::flagged).map(units::of).distinct().count();
    }

    private void noteRun(RunInfo run) {
        investigation.note("score", Words.count(run.events(), "event") + " scored with model version " + run.model() + ": "
                + Words.count(run.alertUnits(), "alert") + " with " + Words.count(run.alerts(), "event") + ".");
    }

    private static List<FindingWriter.Explained> portion(FindingWriter writer, int[] ranks, int of, Progress progress) {
        progress.checkCancelled();
        List<FindingWriter.Explained> findings = writer.findings(ranks);
        progress.report(ranks[ranks.length - 1] + 1L, of);
        return findings;
    }
}
