package org.isolog.detect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.junit.jupiter.api.Test;

final class TableModelTest {
    private static final List<String> NAMES = List.of("size", "code", "twin", "gappy");

    /** Rows whose twin follows size; a tenth of the last column is missing. */
    private static TableRows rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] columns = new float[NAMES.size()][count];
        for (int row = 0; row < count; row++) {
            columns[0][row] = (float) random.nextGaussian();
            columns[1][row] = random.nextInt(4) * 10;
            columns[2][row] = columns[0][row] + 0.1f * (float) random.nextGaussian();
            columns[3][row] = random.nextInt(10) == 0 ? Float.NaN : (float) random.nextGaussian();
        }
        return TableRows.ofNumbers(NAMES, columns, count);
    }

    private static void set(TableRows rows, int row, float... values) {
        for (int column = 0; column < values.length; column++) {
            rows.columns()[column][row] = values[column];
        }
    }

    private static TableModel.Trained normal() {
        return TableModel.ofNormal(rows(1000, 1), rows(500, 2), 7, Progress.silent());
    }

    @Test
    void partsAndBaseAreTheScore() {
        TableRows mixed = rows(600, 3);
        set(mixed, 0, 50, 10, 50, 0);
        set(mixed, 1, 0, 15, 0, 0);
        set(mixed, 2, Float.NaN, Float.NaN, Float.NaN, Float.NaN);
        set(mixed, 3, Float.POSITIVE_INFINITY, 10, 0, 0);
        TableModel.Trained trained = TableModel.ofMixed(mixed, 7, Progress.silent());
        TableScores again = trained.model().score(mixed, true);
        assertThat(again.combined()).isEqualTo(trained.calibration().combined());
        TableScores asOthers = trained.model().score(mixed, false);
        for (int row = 0; row < mixed.rows(); row++) {
            assertAdditive(trained.model().explain(mixed, row, true), again, row);
            assertAdditive(trained.model().explain(mixed, row, false), asOthers, row);
        }
    }

    private static void assertAdditive(RowReasons reasons, TableScores scores, int row) {
        assertThat(reasons.score()).isEqualTo(scores.combined()[row], within(1e-9)).isFinite();
        assertThat(reasons.base() + Arrays.stream(reasons.parts()).sum()).isEqualTo(reasons.score(), within(1e-9));
        assertThat(reasons.score()).isEqualTo(Arrays.stream(reasons.spreads()).max().orElseThrow());
    }

    @Test
    void eachKindOfEvidenceFindsWhatItIsFor() {
        TableRows odd = rows(4, 4);
        set(odd, 0, 30, 10, 30, 0);
        set(odd, 1, 0, 15, 0, 0);
        set(odd, 2, 2, 10, -2, 0);
        set(odd, 3, 0, 10, 0, 0);
        TableModel model = normal().model();
        TableScores scores = model.score(odd, false);
        assertThat(scores.channels()).containsExactly("forest", "rarity", "nearest").isEqualTo(model.channels());
        assertThat(scores.combined()[3]).isLessThan(2);
        assertThat(Arrays.stream(scores.combined(), 0, 3).min().orElseThrow()).isGreaterThan(3);
        assertThat(model.explain(odd, 1, false)).satisfies(reasons -> assertThat(reasons.channel()).isEqualTo("rarity"))
                .extracting(RowReasons::parts).satisfies(parts -> assertThat(highest(parts)).isEqualTo(1));
        assertThat(model.explain(odd, 2, false).channel()).isEqualTo("nearest");
    }

    private static int highest(double[] parts) {
        return IntStream.range(0, parts.length).reduce((a, b) -> parts[a] >= parts[b] ? a : b).orElseThrow();
    }

    @Test
    void anomaliesThatResembleEachOtherDoNotHideEachOther() {
        TableRows mixed = rows(1000, 5);
        for (int row = 0; row < 150; row++) {
            set(mixed, row, 8 + row * 1e-4f, 10, 8, 3);
        }
        TableScores scores = TableModel.ofMixed(mixed, 7, Progress.silent()).calibration();
        double lowest = Arrays.stream(scores.combined(), 0, 150).min().orElseThrow();
        assertThat(Arrays.stream(scores.combined(), 150, 1000).filter(score -> score >= lowest).count()).isLessThan(43);
    }

    @Test
    void scoresDependOnNothingButRowsAndSeed() {
        TableRows other = rows(300, 6);
        assertThat(normal().model().score(other, false).combined()).isEqualTo(normal().model().score(other, false).combined());
    }

    @Test
    void oneRowOrEqualRowsAreScored() {
        TableRows one = rows(1, 8);
        assertThat(TableModel.ofMixed(one, 1, Progress.silent()).calibration().combined()).containsExactly(0);
        TableRows equal = TableRows.ofNumbers(List.of("a"), new float[][] {{3, 3, 3, 3}}, 4);
        TableModel.Trained trained = TableModel.ofMixed(equal, 1, Progress.silent());
        assertThat(trained.calibration().combined()).containsExactly(0, 0, 0, 0);
        assertThat(trained.model().score(TableRows.ofNumbers(List.of("a"), new float[][] {{9}}, 1), false).combined()[0]).isGreaterThan(1);
    }
}
