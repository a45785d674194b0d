package org.isolog.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.isolog.core.Severity;
import org.junit.jupiter.api.Test;

final class SeverityAndBudgetTest {

    /** 0, 1, …, count - 1: median count / 2, a spread of 0.4 count. */
    private static Calibration even(int count) {
        return new Calibration(IntStream.range(0, count).mapToDouble(i -> i).toArray());
    }

    @Test
    void aPValueCountsScoresAtLeastAsHighTiesIncluded() {
        Calibration calibration = new Calibration(new double[] {0.5, 0.2, 0.2, 0.9});
        assertThat(calibration.size()).isEqualTo(4);
        assertThat(calibration.pValue(0.1)).isEqualTo(1);
        assertThat(calibration.pValue(0.2)).isEqualTo(1);
        assertThat(calibration.pValue(0.3)).isEqualTo(3 / 5.0);
        assertThat(calibration.pValue(0.9)).isEqualTo(2 / 5.0);
        assertThat(calibration.pValue(0.91)).isEqualTo(1 / 5.0);
    }

    @Test
    void spreadsAreCountedFromTheMedianToTheNinthDecile() {
        assertThat(even(1000).spreads(500)).isZero();
        assertThat(even(1000).spreads(900)).isEqualTo(1);
        assertThat(even(1000).spreads(2500)).isEqualTo(5);
        assertThat(new Calibration(new double[] {0.5}).spreads(0.5)).isZero();
        assertThat(new Calibration(new double[] {0.5, 0.5, 0.5}).spreads(0.5 + 2e-6)).isBetween(1.9, 2.1);
    }

    @Test
    void severityNeedsRarityAndDistance() {
        Calibration calibration = even(1000);
        assertThat(SeverityRule.of(2500, calibration, true)).isEqualTo(Severity.CRITICAL);
        assertThat(SeverityRule.of(2499, calibration, true)).isEqualTo(Severity.HIGH);
        assertThat(SeverityRule.of(1700, calibration, false)).isEqualTo(Severity.HIGH);
        assertThat(SeverityRule.of(1699, calibration, false)).isEqualTo(Severity.MEDIUM);
        assertThat(SeverityRule.of(991, calibration, false)).as("p = 10 / 1001").isEqualTo(Severity.MEDIUM);
        assertThat(SeverityRule.of(990, calibration, false)).as("p = 11 / 1001").isEqualTo(Severity.LOW);
        assertThat(SeverityRule.of(951, calibration, false)).as("p = 50 / 1001").isEqualTo(Severity.LOW);
        assertThat(SeverityRule.of(950, calibration, false)).as("p = 51 / 1001").isEqualTo(Severity.NONE);
        assertThat(SeverityRule.of(1, calibration, true)).as("an alert is at least low").isEqualTo(Severity.LOW);
    }

    @Test
    void shortLogsAndEqualScores() {
        double[] twenty = IntStream.range(0, 20).mapToDouble(i -> i < 19 ? 0.40 + i / 1000.0 : 0.9).toArray();
        assertThat(SeverityRule.of(0.9, new Calibration(twenty), false)).as("the rarest of twenty").isEqualTo(Severity.CRITICAL);
        double[] seven = {0.40, 0.41, 0.42, 0.43, 0.44, 0.45, 0.9};
        assertThat(new Calibration(seven).spreads(0.9)).as("the ninth decile of seven is the highest itself").isEqualTo(1);
        assertThat(SeverityRule.of(0.9, new Calibration(seven), true)).isEqualTo(Severity.LOW);
        assertThat(SeverityRule.of(0.5, new Calibration(new double[] {0.5, 0.5}), false)).isEqualTo(Severity.NONE);
        assertThat(SeverityRule.of(0.5, new Calibration(new double[] {0.5}), true)).isEqualTo(Severity.LOW);
    }

    @Test
    void aBudgetIsAShareOrANumberAndAtLeastOne() {
        assertThat(ReviewBudget.allowed(0, 10_000)).isEqualTo(100);
        assertThat(ReviewBudget.allowed(0, 1_000_000)).isEqualTo(500);
        assertThat(ReviewBudget.allowed(0, 7)).isEqualTo(1);
        assertThat(ReviewBudget.allowed(0.2, 7)).isEqualTo(1);
        assertThat(ReviewBudget.allowed(0.2, 8)).isEqualTo(2);
        assertThat(ReviewBudget.allowed(1, 8)).isEqualTo(1);
        assertThat(ReviewBudget.allowed(50, 8)).isEqualTo(8);
    }

    @Test
    void equalScoresAreFlaggedTogetherOrNotAtAll() {
        assertThat(ReviewBudget.of(new double[] {0.1, 0.4, 0.3, 0.2}, 2)).isEqualTo(0.3);
        assertThat(ReviewBudget.of(new double[] {0.1, 0.3, 0.3, 0.4}, 2)).as("two at 0.3 would be three").isEqualTo(0.4);
        assertThat(ReviewBudget.of(new double[] {0.1, 0.4, 0.4, 0.4}, 2)).as("the highest are flagged whatever their number").isEqualTo(0.4);
        assertThat(ReviewBudget.of(new double[] {0.1, 0.2}, 9)).as("a budget for all").isEqualTo(0.1);
        assertThat(ReviewBudget.of(new double[] {0.4}, 0)).as("one event").isEqualTo(0.4);
        assertThat(ReviewBudget.of(new double[] {0.4, 0.4, 0.4}, 0)).as("all equal: none stands out").isEqualTo(Math.nextUp(0.4));
        assertThat(ReviewBudget.of(new double[0], 0)).isEqualTo(1);
    }

    @Test
    void samplesAreDisjointAndTheSameForTheSameSeed() {
        int[] rows = IntStream.range(0, 100_000).map(i -> 3 * i).toArray();
        RowSample sample = RowSample.draw(rows, 42);
        assertThat(sample.training()).hasSize(RowSample.MOST_TRAINING).isSorted().doesNotHaveDuplicates();
        assertThat(sample.calibration()).hasSize(RowSample.MOST_CALIBRATION).isSorted().doesNotHaveDuplicates()
                .doesNotContain(sample.training());
        assertThat(IntStream.concat(IntStream.of(sample.training()), IntStream.of(sample.calibration()))).allMatch(row -> row % 3 == 0);
        assertThat(RowSample.draw(rows, 42)).usingRecursiveComparison().isEqualTo(sample);
        assertThat(RowSample.draw(rows, 43).training()).isNotEqualTo(sample.training());
        assertThat(rows).as("not shuffled").isSorted();
    }

    @Test
    void shortLogsHoldNothingOut() {
        int[] few = IntStream.range(0, RowSample.LEAST_TO_HOLD_OUT - 1).toArray();
        assertThat(RowSample.draw(few, 42)).usingRecursiveComparison().isEqualTo(new RowSample(few, few));
        RowSample half = RowSample.draw(IntStream.range(0, RowSample.LEAST_TO_HOLD_OUT).toArray(), 42);
        assertThat(half.training()).hasSize(RowSample.LEAST_TO_HOLD_OUT / 2);
        assertThat(half.calibration()).hasSize(RowSample.LEAST_TO_HOLD_OUT / 2).doesNotContain(half.training());
    }
}
