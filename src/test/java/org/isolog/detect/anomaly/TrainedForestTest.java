package org.isolog.detect.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.junit.jupiter.api.Test;

final class TrainedForestTest {
    private final TrainedForest forest = MadeRows.forest(MadeRows.settings());
    private final float[][] columns = MadeRows.columns(1);

    @Test
    void plantedOutliersScoreHighest() {
        TrainedForest plain = MadeRows.forest(ForestSettings.plain(100, 256, 42));
        List<Integer> planted = IntStream.range(MadeRows.ROWS - MadeRows.OUTLIERS, MadeRows.ROWS).boxed().toList();

        assertThat(MadeRows.highest(MadeRows.scores(plain, columns, MadeRows.ROWS), MadeRows.OUTLIERS)).hasSameElementsAs(planted);
        assertThat(MadeRows.highest(MadeRows.scores(forest, columns, MadeRows.ROWS), MadeRows.OUTLIERS)).hasSameElementsAs(planted);
    }

    @Test
    void everyScoreIsTheSumOfItsParts() {
        double[] scores = MadeRows.scores(forest, columns, MadeRows.ROWS);
        for (int row = 0; row < MadeRows.ROWS; row++) {
            PathContributions parts = forest.contributions(MadeRows.row(columns, row));
            assertThat(parts.score()).isEqualTo(scores[row]);
            assertThat(parts.baseScore()).isEqualTo(forest.baseScore());
            assertThat(parts.baseScore() + Arrays.stream(parts.points()).sum()).isEqualTo(scores[row], within(1e-12));
            double levels = Arrays.stream(parts.levels()).sum();
            double saved = PathLength.average(256) * (Math.log(scores[row]) - Math.log(forest.baseScore())) / Math.log(2);
            assertThat(levels).isEqualTo(saved, within(1e-9));
        }
    }

    @Test
    void contributionsNameWhatIsUnusual() {
        PathContributions parts = forest.contributions(columns, MadeRows.ROWS - 1);
        double unusual = parts.levels()[0] + parts.levels()[1] + parts.levels()[2];
        assertThat(unusual).isGreaterThan(0.9 * Arrays.stream(parts.levels()).sum());
    }

    @Test
    void sameInputSettingsAndSeedGiveTheSameBytes() {
        byte[] bytes = forest.toBytes();
        assertThat(MadeRows.forest(MadeRows.settings()).toBytes()).isEqualTo(bytes);
        ForestSettings otherSeed = ForestSettings.plain(100, 256, 43).withPopulation(0.3, 0.5);
        assertThat(MadeRows.forest(otherSeed).toBytes()).isNotEqualTo(bytes);
    }

    @Test
    void bytesBringBackTheSameForest() {
        TrainedForest again = TrainedForest.fromBytes(forest.toBytes());
        assertThat(again.featureNames()).isEqualTo(MadeRows.names());
        assertThat(again.toBytes()).isEqualTo(forest.toBytes());
        assertThat(again.provenance()).isEqualTo(forest.provenance());
        assertThat(MadeRows.scores(again, columns, MadeRows.ROWS)).isEqualTo(MadeRows.scores(forest, columns, MadeRows.ROWS));
    }

    @Test
    void provenanceTellsTheSettingsButNoTimeOfTheRun() {
        assertThat(forest.provenance()).contains("trees=100", "samples=256", "seed=42", "populationShare=0.3", "3000 rows of 9 features", "1970-01-01")
                .doesNotContain(System.getProperty("os.name"), System.getProperty("java.version"));
    }

    @Test
    void theOrderOfColumnsDoesNotChangeTheScore() {
        List<String> names = new ArrayList<>(MadeRows.names());
        Collections.reverse(names);
        float[][] reversed = columns.clone();
        Collections.reverse(Arrays.asList(reversed));
        TrainedForest other = ForestTrainer.train(new TrainingRows(names, reversed, MadeRows.ROWS), MadeRows.settings(), Progress.silent());

        assertThat(other.featureNames()).isEqualTo(names);
        assertThat(MadeRows.scores(other, reversed, MadeRows.ROWS)).isEqualTo(MadeRows.scores(forest, columns, MadeRows.ROWS));
    }

    @Test
    void blocksScoreAsSingleRowsDo() {
        float[][] twice = new float[MadeRows.FEATURES][];
        Arrays.setAll(twice, column -> Arrays.copyOf(columns[column], 2 * MadeRows.ROWS));
        for (int column = 0; column < twice.length; column++) {
            System.arraycopy(columns[column], 0, twice[column], MadeRows.ROWS, MadeRows.ROWS);
        }
        double[] scores = MadeRows.scores(forest, twice, 2 * MadeRows.ROWS - 1);
        for (int row = 0; row < 2 * MadeRows.ROWS - 1; row++) {
            assertThat(scores[row]).isEqualTo(forest.contributions(twice, row).score());
        }
    }

    @Test
    void twoThreadsScoreAsOneDoes() {
        double[] alone = MadeRows.scores(forest, columns, MadeRows.ROWS);
        List<double[]> together = IntStream.range(0, 8).parallel().mapToObj(i -> MadeRows.scores(forest, columns, MadeRows.ROWS)).toList();
        assertThat(together).hasSize(8).allSatisfy(scores -> assertThat(scores).isEqualTo(alone));
    }

    @Test
    void aRowWithoutAnyValueHasTheBaseScore() {
        float[] nothing = new float[MadeRows.FEATURES];
        Arrays.fill(nothing, Float.NaN);
        assertThat(forest.contributions(nothing).score()).isEqualTo(forest.baseScore()).isBetween(0.4, 0.6);
        assertThat(forest.contributions(nothing).points()).containsOnly(0);
    }

    @Test
    void extremeValuesAreScoredNotRefused() {
        float[] row = MadeRows.row(columns, 0);
        row[0] = Float.POSITIVE_INFINITY;
        row[1] = Float.NEGATIVE_INFINITY;
        row[2] = -Float.MAX_VALUE;
        assertThat(forest.contributions(row).score()).isGreaterThan(0.6).isLessThan(1);
    }

    @Test
    void aMarginSeesWhatIsConstantInTraining() {
        float[] usual = {1.5f, 1.5f, 1.5f, 1.5f, 1.5f, 7, 0, 1, 0};
        float[] novel = usual.clone();
        novel[5] = 1e6f;
        TrainedForest plain = MadeRows.forest(ForestSettings.plain(100, 256, 42));
        assertThat(plain.contributions(novel).score()).isEqualTo(plain.contributions(usual).score());
        assertThat(forest.contributions(novel).score()).isGreaterThan(forest.contributions(usual).score() + 0.02);
    }

    @Test
    void oneRowAndEqualRowsScoreOneHalf() {
        float[][] one = {{3}, {4}};
        TrainedForest single = ForestTrainer.train(new TrainingRows(List.of("a", "b"), one, 1), ForestSettings.plain(10, 256, 1), Progress.silent());
        assertThat(single.contributions(new float[] {3, 4}).score()).isEqualTo(0.5);

        float[][] equal = new float[2][500];
        TrainedForest same = ForestTrainer.train(new TrainingRows(List.of("a", "b"), equal, 500), ForestSettings.plain(10, 256, 1), Progress.silent());
        assertThat(same.contributions(new float[] {0, 0}).score()).isEqualTo(0.5);
    }

    @Test
    void rowsWithoutValuesCannotBeLearnedFrom() {
        float[][] nothing = {{Float.NaN, Float.NaN}};
        assertThatThrownBy(() -> ForestTrainer.train(new TrainingRows(List.of("a"), nothing, 2), MadeRows.settings(), Progress.silent()))
                .isInstanceOf(IsologException.class).hasMessageContaining("nothing usual to learn").extracting("code").isEqualTo("TRAIN-EMPTY");
    }

    @Test
    void wrongNumberOfColumnsIsRefused() {
        assertThatThrownBy(() -> forest.score(new float[2][1], 1, new double[1])).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 columns for a forest of 9");
    }

    @Test
    void foreignBytesAreRefused() {
        assertThatThrownBy(() -> TrainedForest.fromBytes("not a model at all".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IsologException.class).extracting("code").isEqualTo("MODEL-FOREIGN");
        assertThatThrownBy(() -> TrainedForest.fromBytes(new byte[0]))
                .isInstanceOf(IsologException.class).extracting("code").isEqualTo("MODEL-FOREIGN");
    }

    @Test
    void aNewerVersionIsRefused() {
        byte[] bytes = forest.toBytes();
        bytes[7] = 9;
        assertThatThrownBy(() -> TrainedForest.fromBytes(bytes)).isInstanceOf(IsologException.class)
                .hasMessageContaining("version 9").extracting("code").isEqualTo("MODEL-VERSION");
    }

    @Test
    void cutBytesAreRefusedWhereverTheyEnd() {
        byte[] bytes = forest.toBytes();
        for (int length = 12; length < bytes.length; length += 997) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> TrainedForest.fromBytes(cut)).isInstanceOf(IsologException.class);
        }
    }

    @Test
    void changedBytesAreReadOrRefusedButNeverCrash() {
        byte[] bytes = forest.toBytes();
        for (int at = 0; at < bytes.length; at += 331) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x55;
            try {
                double score = TrainedForest.fromBytes(changed).contributions(columns, 0).score();
                assertThat(score).isBetween(0.0, 1.0);
            } catch (IsologException refused) {
                assertThat(refused.code()).startsWith("MODEL-");
            }
        }
    }
}
