package org.isolog.investigation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.IsologException;
import org.isolog.core.LearnedFigures;
import org.isolog.core.LearnedInfo;
import org.isolog.core.LearnedRank;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.Verdict;
import org.isolog.detect.BoundModel;
import org.isolog.detect.DetectionTrainer;
import org.isolog.detect.supervised.LabelledPatterns;
import org.isolog.detect.supervised.PatternLearner;
import org.isolog.detect.supervised.PatternLearner.Learned;
import org.isolog.features.columns.EventColumns;

/**
 * Learns from what analysts decided, or from labels in a field of the log, in which order findings deserve to be read. What was learned
 * is used only if it ranks patterns it has not seen better than the score alone does; the score stays what it is.
 */
public final class LearnFromLabels {
    /** Seed unless another is wanted. */
    public static final long SEED = 42;

    private final Investigation investigation;

    public LearnFromLabels(Investigation investigation) {
        this.investigation = investigation;
    }

    /**
     * What came of learning.
     *
     * @param info      with number 0 if it is not used
     * @param used      whether findings are ranked by it from now on
     * @param run       that was ranked with it; null if it is not used
     */
    public record Result(LearnedInfo info, boolean used, RunInfo run) {
    }

    /**
     * @param label field of the events that holds labels; null to learn from verdicts
     * @throws IsologException {@code LEARN-FEW} without enough labels, {@code NO-RUN} before the first analysis, {@code LEARN-PRESET} with
     *                         the tutorials' preset, {@code LABEL-…} if the field holds no labels
     */
    public Result run(String label, long seed, Progress progress) {
        ModelInfo model = CurrentRun.of(investigation).model();
        if (model.settings().preset() == Preset.LESSON) {
            throw new IsologException("LEARN-PRESET", "The tutorials' preset makes no evidence to learn from. Train a model with the default preset first.");
        }
        EventColumns columns = investigation.memory().columns(model.settings().preset(), progress);
        LabelledEvents labelled = label == null ? LabelledEvents.ofVerdicts(investigation, columns) : LabelledEvents.ofField(investigation, columns, label);
        LabelledPatterns patterns = LabelledRows.of(blind(model, columns, label, progress), labelled, progress);
        Learned learned = PatternLearner.learn(patterns, seed, progress);
        int malicious = patterns.maliciousCount();
        LearnedInfo info = new LearnedInfo(0, model.version(), investigation.now(), investigation.author(), seed, label, malicious,
                patterns.size() - malicious, learned.figures());
        if (!learned.isBetter()) {
            investigation.note("learn", "Learned from " + words(info) + ", not used: no better than the score alone. " + gain(info) + ".");
            return new Result(info, false, null);
        }
        LearnedInfo kept = investigation.store().learned().add(info, learned.forest().toBytes());
        investigation.note("learn", "Ranking " + kept.id() + " learned from " + words(info) + ", seed " + seed + ". " + gain(info) + ".");
        return new Result(kept, true, new RunDetection(investigation).score(progress));
    }

    /** The model; labels in a field are evidence themselves, and a model that saw them would be measured by its own answers. */
    private BoundModel blind(ModelInfo model, EventColumns columns, String label, Progress progress) {
        if (label == null) {
            return investigation.memory().bound(progress);
        }
        EventColumns without = columns.without(label);
        return DetectionTrainer.train(without, model.settings(), progress);
    }

    /** What is used now; empty if findings are ranked by score alone. */
    public Optional<LearnedInfo> used() {
        return investigation.activeModel().flatMap(model -> investigation.store().learned().used(model.version()));
    }

    /** How many events have a verdict to learn from: malicious and expected ones. */
    public long verdicts() {
        return investigation.store().notes().with(Verdict.MALICIOUS).length + investigation.store().notes().with(Verdict.EXPECTED).length;
    }

    /** What was learned of a finding of the current run; empty if nothing was. */
    public Optional<LearnedRank> rank(long event) {
        return investigation.currentRun().flatMap(run -> investigation.store().learned().rank(run.id(), event));
    }

    /** Ranks by score alone again. @return the new run; empty if nothing was used */
    public Optional<RunInfo> stop(Progress progress) {
        boolean stopped = investigation.activeModel().map(model -> investigation.store().learned().stop(model.version())).orElse(false);
        if (!stopped) {
            return Optional.empty();
        }
        investigation.note("learn", "What was learned is not used any more.");
        return Optional.of(new RunDetection(investigation).score(progress));
    }

    /** The least labelled patterns of each kind. */
    public static int least() {
        return PatternLearner.LEAST_OF_EACH;
    }

    private static String words(LearnedInfo info) {
        return info.malicious() + " malicious and " + info.expected() + " expected patterns by " + (info.label() == null ? "verdicts" : "the field " + info.label());
    }

    private static String gain(LearnedInfo info) {
        List<LearnedFigures> figures = info.figures();
        LearnedFigures byPattern = figures.getFirst();
        return String.format(Locale.ROOT, "Average precision on patterns not learned from: %.3f instead of %.3f",
                byPattern.learned().averagePrecision().value(), byPattern.score().averagePrecision().value());
    }
}
