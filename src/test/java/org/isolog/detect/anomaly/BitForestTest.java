package org.isolog.detect.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A bit a row gives the scores that walking row by row gives, to the last bit. */
final class BitForestTest {
    private final float[][] columns = MadeRows.columns(1);

    private static double[] walked(TrainedForest forest, float[][] columns, int rows) {
        return IntStream.range(0, rows).mapToDouble(row -> forest.contributions(columns, row).score()).toArray();
    }

    private static void same(TrainedForest forest, float[][] columns, int rows) {
        double[] scores = new double[rows];
        new BitForest(forest.model().forest(), columnOf(forest), columns.length).score(columns, rows, scores);
        assertThat(scores).isEqualTo(walked(forest, columns, rows));
    }

    private static int[] columnOf(TrainedForest forest) {
        int[] columnOf = new int[forest.model().getFeatureIDMap().size()];
        for (int column = 0; column < forest.featureNames().size(); column++) {
            int id = forest.model().getFeatureIDMap().getID(forest.featureNames().get(column));
            if (id >= 0) {
                columnOf[id] = column;
            }
        }
        return columnOf;
    }

    private static float[][] withoutMissing(float[][] columns) {
        float[][] whole = new float[columns.length][];
        for (int column = 0; column < whole.length; column++) {
            whole[column] = columns[column].clone();
            for (int row = 0; row < whole[column].length; row++) {
                whole[column][row] = Float.isNaN(whole[column][row]) ? row % 5 : whole[column][row];
            }
        }
        return whole;
    }

    @Test
    void rowsWithMissingValues() {
        same(MadeRows.forest(MadeRows.settings()), columns, MadeRows.ROWS);
    }

    @Test
    void rowsWithoutMissingValues() {
        same(MadeRows.forest(MadeRows.settings()), withoutMissing(columns), MadeRows.ROWS);
    }

    @Test
    void anyNumberOfTreesAndSamples() {
        for (int trees = 1; trees <= 9; trees++) {
            same(MadeRows.forest(ForestSettings.plain(trees, Math.max(2, 1 << trees - 1), trees)), columns, 300);
            same(MadeRows.forest(ForestSettings.baseline(trees, 256, trees)), withoutMissing(columns), 300);
        }
    }

    @Test
    void anyNumberOfRows() {
        TrainedForest forest = MadeRows.forest(ForestSettings.plain(6, 64, 5));
        for (int rows : new int[] {0, 1, 63, 64, 65, 255, 256, 257, 512, 700}) {
            same(forest, columns, rows);
        }
    }

    @Test
    void extremeValues() {
        TrainedForest forest = MadeRows.forest(MadeRows.settings());
        float[][] extreme = new float[MadeRows.FEATURES][];
        float[] values = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, 0, Float.MIN_VALUE, -Float.MAX_VALUE, 1, 7};
        Arrays.setAll(extreme, column -> new float[300]);
        for (int row = 0; row < 300; row++) {
            for (int column = 0; column < extreme.length; column++) {
                extreme[column][row] = values[(row * 7 + column * (row % 5)) % values.length];
            }
        }
        same(forest, extreme, 300);
    }

    @Test
    void deeperTreesAreWalked() {
        TrainedForest deep = MadeRows.forest(ForestSettings.plain(10, 1024, 3));
        assertThat(BitForest.fits(deep.model().forest())).isFalse();
        assertThat(MadeRows.scores(deep, columns, MadeRows.ROWS)).isEqualTo(walked(deep, columns, MadeRows.ROWS));
    }

    @Test
    void placesOfRowsAreTheirOwn() {
        int[] rows = IntStream.range(0, BitBlock.ROWS).toArray();
        assertThat(Arrays.stream(rows).map(RowCodes::place).map(RowCodes::row).toArray()).isEqualTo(rows);
        assertThat(Arrays.stream(rows).map(RowCodes::place).sorted().toArray()).isEqualTo(rows);
    }
}
