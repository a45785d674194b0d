package org.isolog.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.detect.anomaly.FeatureChoice;
import org.isolog.detect.anomaly.ForestSettings;
import org.isolog.detect.anomaly.ForestTrainer;
import org.isolog.detect.anomaly.TrainedForest;
import org.isolog.detect.anomaly.TrainingRows;
import org.isolog.features.FeatureSource;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.Repetition;

/**
 * Trains a model: learns what is usual from all training rows, grows the forest on a sample of them, calibrates the channels on others,
 * and the alerts on whole hours. Runs on the calling thread; scoring uses the common pool.
 */
public final class DetectionTrainer {
    /**
     * All splits are drawn from the range of the whole training data: a forest that only looks at the rows of a node cannot tell a value
     * far out from the highest of its sample.
     */
    private static final double POPULATION_SHARE = 1;

    /** Coprime to any number of units that memory can hold, as it is a prime above. */
    private static final long STRIDE = 2_654_435_761L;
    private static final long MIXED = 1L << 32;

    private DetectionTrainer() {
    }

    /**
     * Trains on all events.
     *
     * @return the model, bound to these events
     *
     * @throws IsologException                    if there are fewer than two events
     * @throws org.isolog.core.CancelledException if the user asked to stop
     */
    public static BoundModel train(EventColumns events, DetectionSettings settings, Progress progress) {
        return train(events, IntStream.range(0, events.rows()).toArray(), settings, progress);
    }

    /** Trains on some of the events; the model is bound to all. @param rows row numbers, ascending */
    public static BoundModel train(EventColumns events, int[] rows, DetectionSettings settings, Progress progress) {
        if (rows.length < 2) {
            throw new IsologException("TRAIN-EMPTY", "There are " + rows.length + " events to learn from; import a log with at least two.");
        }
        progress.step("Learning what is usual");
        FeatureModel.Learned usual = FeatureModel.learn(settings.preset(), events, rows);
        FeatureSource features = usual.features();
        progress.checkCancelled();
        boolean lesson = settings.preset() == Preset.LESSON;
        int[] candidates = lesson ? rows : Repetition.firsts(events, rows, compared(events));
        RowSample sample = RowSample.draw(candidates, settings.seed());
        int[] training = lesson ? sample.training() : withExtremes(features, candidates, sample.training(), progress);
        TrainedForest forest = ForestTrainer.train(rows(features, training), forestSettings(settings), progress);
        progress.step("Calibrating");
        AlertUnits units = AlertUnits.of(events);
        Scoring scoring = lesson ? new ForestScoring(forest)
                : ChannelTrainer.train(features, forest, fewOfEach(units, heldOut(candidates, sample, rows, settings)), progress);
        double[] calibration = ofUnits(units, new BlockScorer(scoring, features), rows, progress);
        return new BoundModel(new DetectionModel(settings, usual.model(), scoring, calibration), events, units, features);
    }

    /**
     * Rows to calibrate the channels on. A log of few kinds of events, each again and again, has too few to tell what is rare among them:
     * the rarest kind would be one of a dozen, and usual. There events count as often as they occur.
     */
    private static int[] heldOut(int[] candidates, RowSample sample, int[] rows, DetectionSettings settings) {
        return candidates.length < RowSample.LEAST_TO_HOLD_OUT ? RowSample.draw(rows, settings.seed()).calibration() : sample.calibration();
    }

    /**
     * One row a unit, or as many as give enough rows: a burst of one hour must not calibrate the channel that is to find it. Which ones
     * has nothing to do with time.
     */
    private static int[] fewOfEach(AlertUnits units, int[] rows) {
        int[] taken = new int[units.size()];
        int each = Math.max(1, RowSample.LEAST_TO_HOLD_OUT / Math.max(1, units.size()));
        return Arrays.stream(rows).boxed().sorted(Comparator.comparingLong(row -> Math.floorMod(row * STRIDE, MIXED)))
                .mapToInt(Integer::intValue).filter(row -> taken[units.of(row)]++ < each).sorted().toArray();
    }

    /**
     * The strongest suspicion of each unit, of the first units in an order that has nothing to do with time. All events of a unit count,
     * those of the forest's sample too: without them the units of a short log would be half as large as those that they are to judge.
     */
    private static double[] ofUnits(AlertUnits units, BlockScorer scorer, int[] rows, Progress progress) {
        int most = Math.min(units.size(), RowSample.MOST_CALIBRATION);
        int[] chosen = Arrays.stream(rows).filter(row -> Math.floorMod(units.of(row) * STRIDE, (long) units.size()) < most).toArray();
        double[] suspicion = scorer.score(chosen, progress);
        return Arrays.stream(units.strongest(chosen, suspicion)).filter(Double::isFinite).toArray();
    }

    private static List<CategoryColumn> compared(EventColumns events) {
        List<CategoryColumn> columns = new ArrayList<>();
        for (CategoryColumn column : events.categories()) {
            if (column.distinct() <= column.present() / 2 || column.distinct() <= 20) {
                columns.add(column);
            }
        }
        if (events.text() != null) {
            columns.add(events.text().templates());
        }
        return columns;
    }

    private static ForestSettings forestSettings(DetectionSettings settings) {
        ForestSettings plain = ForestSettings.plain(settings.trees(), settings.samples(), settings.seed());
        return settings.preset() == Preset.LESSON ? plain
                : plain.withPopulation(POPULATION_SHARE, 0).withChoice(FeatureChoice.BY_RANGE);
    }

    /** Adds for each feature the row where it is highest: a sample misses what occurs once in a million. */
    private static int[] withExtremes(FeatureSource features, int[] candidates, int[] sample, Progress progress) {
        int[] extremes = Extremes.highest(features, candidates, progress);
        return IntStream.concat(Arrays.stream(sample), Arrays.stream(extremes)).sorted().distinct().toArray();
    }

    private static TrainingRows rows(FeatureSource features, int[] rows) {
        float[][] columns = new float[features.names().size()][rows.length];
        features.fill(rows, 0, rows.length, columns);
        return new TrainingRows(features.names(), columns, rows.length);
    }
}
