package org.isolog.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.isolog.detect.GroupBootstrap.Interval;
import org.isolog.detect.LabelledRanking.Figures;
import org.isolog.detect.LabelledRanking.Point;
import org.junit.jupiter.api.Test;

class LabelledRankingTest {
    /** From the highest: malicious, normal, a tie of both, normal. */
    private static final double[] SCORES = {0.1, 0.5, 0.9, 0.7, 0.5};
    private static final boolean[] LABELS = {false, true, true, false, false};
    private static final boolean[] ALERTS = {false, false, true, true, false};

    @Test
    void figuresOfEachItemOnceAreTheWellKnownOnes() {
        Figures figures = ranking(new int[] {0, 1, 2, 3, 4}).figures(1, 3, 10);

        assertThat(figures.rocAuc()).isEqualTo(Metrics.rocAuc(SCORES, LABELS)).isEqualTo(4.5 / 6);
        assertThat(figures.averagePrecision()).isEqualTo(Metrics.averagePrecision(SCORES, LABELS)).isEqualTo((1 + 2.0 / 4) / 2);
        assertThat(figures.precisionAt()).containsExactly(1, 0.5, 0.4);
        assertThat(figures.precision()).isEqualTo(0.5);
        assertThat(figures.recall()).isEqualTo(0.5);
        assertThat(figures.f1()).isEqualTo(0.5);
        assertThat(figures.falseAlarms()).isEqualTo(1);
    }

    @Test
    void aGroupThatCountsTwiceIsThereTwice() {
        Figures twice = ranking(new int[] {0, 0, 0, 1, 1}).figures(new int[] {2, 1}, 2);
        double[] scores = {0.1, 0.5, 0.9, 0.1, 0.5, 0.9, 0.7, 0.5};
        boolean[] labels = {false, true, true, false, true, true, false, false};

        assertThat(twice.rocAuc()).isCloseTo(Metrics.rocAuc(scores, labels), within(1e-12));
        assertThat(twice.averagePrecision()).isCloseTo(Metrics.averagePrecision(scores, labels), within(1e-12));
        assertThat(twice.precisionAt()).containsExactly(1);
        assertThat(twice.recall()).isEqualTo(0.5);
        assertThat(twice.falseAlarms()).isEqualTo(1);
    }

    @Test
    void withoutAnomaliesNothingIsDefined() {
        Figures none = new LabelledRanking(new double[] {1, 2}, new boolean[2], new boolean[2], new int[] {0, 1}).figures(1);

        assertThat(none.rocAuc()).isNaN();
        assertThat(none.averagePrecision()).isNaN();
        assertThat(none.precision()).isNaN();
        assertThat(none.recall()).isNaN();
        assertThat(none.f1()).isNaN();
        assertThat(none.precisionAt()).containsExactly(0);
    }

    @Test
    void curvesStepFromScoreToScore() {
        LabelledRanking ranking = ranking(new int[] {0, 1, 2, 3, 4});

        assertThat(ranking.roc()).containsExactly(new Point(0, 0), new Point(0, 0.5), new Point(1.0 / 3, 0.5), new Point(2.0 / 3, 1), new Point(1, 1));
        assertThat(ranking.precisionRecall()).containsExactly(new Point(0.5, 1), new Point(0.5, 0.5), new Point(1, 0.5), new Point(1, 0.4));
    }

    @Test
    void longCurvesAreThinnedButEndWhereTheyEnd() {
        double[] scores = IntStream.range(0, 20_000).mapToDouble(i -> i).toArray();
        boolean[] labels = new boolean[scores.length];
        IntStream.range(0, scores.length).forEach(i -> labels[i] = i % 7 == 3);
        List<Point> roc = new LabelledRanking(scores, labels, labels, IntStream.range(0, scores.length).toArray()).roc();

        assertThat(roc).hasSizeBetween(100, 300).first().isEqualTo(new Point(0, 0));
        assertThat(roc).last().isEqualTo(new Point(1, 1));
    }

    @Test
    void intervalsHoldTheFigureAndAreTheSameForTheSameSeed() {
        double[] scores = IntStream.range(0, 400).mapToDouble(i -> i * 37 % 400).toArray();
        boolean[] labels = new boolean[400];
        IntStream.range(0, 400).forEach(i -> labels[i] = scores[i] > 300 && i % 3 > 0 || i % 19 == 0);
        boolean[] alerts = new boolean[400];
        IntStream.range(0, 400).forEach(i -> alerts[i] = scores[i] > 330);
        LabelledRanking ranking = new LabelledRanking(scores, labels, alerts, IntStream.range(0, 400).map(i -> i / 2).toArray());

        var first = new GroupBootstrap(200, 300, 5).of(ranking, new int[] {20}, Progress.silent());
        var again = new GroupBootstrap(200, 300, 5).of(ranking, new int[] {20}, Progress.silent());

        assertThat(again).isEqualTo(first);
        for (Interval interval : List.of(first.rocAuc(), first.averagePrecision(), first.precisionAt().getFirst(), first.precision(), first.recall(),
                first.f1(), first.falseAlarms())) {
            assertThat(interval.low()).isLessThan(interval.value());
            assertThat(interval.high()).isGreaterThan(interval.value());
        }
        assertThat(first.rocAuc().high() - first.rocAuc().low()).isBetween(0.02, 0.2);
    }

    @Test
    void aFigureThatIsMostlyUndefinedHasNoInterval() {
        LabelledRanking none = new LabelledRanking(new double[] {1, 2, 3}, new boolean[] {true, false, false}, new boolean[3], new int[] {0, 1, 2});

        assertThat(new GroupBootstrap(3, 100, 1).of(none, new int[] {1}, Progress.silent()).precision()).isEqualTo(new Interval(Double.NaN, Double.NaN, Double.NaN));
    }

    private static LabelledRanking ranking(int[] groups) {
        return new LabelledRanking(SCORES, LABELS, ALERTS, groups);
    }
}
