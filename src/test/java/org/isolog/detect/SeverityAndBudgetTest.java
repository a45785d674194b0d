package org.isolog.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.isolog.core.Severity;
import org.junit.jupiter.api.Test;

final class SeverityAndBudgetTest {

    @Test
    void aPValueCountsUnitsAtLeastAsSuspiciousTiesIncluded() {
        Calibration calibration = new Calibration(new double[] {0.5, 0.2, 0.2, 0.9});
        assertThat(calibration.size()).isEqualTo(4);
        assertThat(calibration.pValue(0.1)).isEqualTo(1);
        assertThat(calibration.pValue(0.2)).isEqualTo(1);
        assertThat(calibration.pValue(0.3)).isEqualTo(3 / 5.0);
        assertThat(calibration.pValue(0.9)).isEqualTo(2 / 5.0);
        assertThat(calibration.pValue(0.91)).as("too few units to continue a tail").isEqualTo(1 / 5.0);
    }

    @Test
    void beyondTheHighestUnitsTheTailFallsAsItFellBeforeIt() {
        double[] suspicion = IntStream.rangeClosed(1, 1000).mapToDouble(rank -> 10 * Math.log(1000.0 / rank) / Math.log(2)).toArray();
        Calibration calibration = new Calibration(suspicion);
        double sixteenth = suspicion[15];
        assertThat(calibration.pValue(sixteenth)).isEqualTo(17 / 1001.0);
        assertThat(calibration.pValue(sixteenth + 30)).as("three bits, of which the estimate takes a tenth")
                .isCloseTo(0.0021025778252467646, within(1e-12));
        suspicion[0] = 1e6;
        assertThat(new Calibration(suspicion).pValue(sixteenth + 30)).as("the highest have no say").isEqualTo(calibration.pValue(sixteenth + 30));
        assertThat(calibration.pValue(1e9)).isPositive();
        double[] many = IntStream.rangeClosed(1, 5000).mapToDouble(rank -> 10 * Math.log(5000.0 / rank) / Math.log(2)).toArray();
        assertThat(new Calibration(many).pValue(many[49] + 20)).as("a hundredth of 5,000").isCloseTo(0.002518181681406425, within(1e-12));
        double[] dense = IntStream.range(0, 100).mapToDouble(i -> i / 100.0).toArray();
        assertThat(new Calibration(dense).pValue(0.88 + 10)).as("a bit a bit at most").isCloseTo(0.00022917864561646005, within(1e-12));
    }

    @Test
    void severityNeedsRarityDiscoveryAndTwoKindsOfEvidence() {
        assertThat(SeverityRule.of(0.001, true, 2, true)).isEqualTo(Severity.CRITICAL);
        assertThat(SeverityRule.of(0.001, true, 1, true)).isEqualTo(Severity.HIGH);
        assertThat(SeverityRule.of(0.0011, true, 2, true)).isEqualTo(Severity.MEDIUM);
        assertThat(SeverityRule.of(1e-9, false, 9, true)).as("the rarest is not high for being the rarest").isEqualTo(Severity.MEDIUM);
        assertThat(SeverityRule.of(0.01, false, 0, false)).isEqualTo(Severity.MEDIUM);
        assertThat(SeverityRule.of(0.05, false, 0, false)).isEqualTo(Severity.LOW);
        assertThat(SeverityRule.of(0.051, false, 0, false)).isEqualTo(Severity.NONE);
        assertThat(SeverityRule.of(1, false, 0, true)).as("an alert is at least low").isEqualTo(Severity.LOW);
    }

    @Test
    void discoveriesAreAsManyAsTheShareOfFalseOnesAllows() {
        double[] pValues = {0.5, 0.02, 0.9, 0.001, 0.04, 0.3, 0.7, 0.6, 0.8, 1};
        assertThat(FalseDiscoveries.of(pValues, 0.1)).isEqualTo(new FalseDiscoveries(2, 0.02, 0.2));
        assertThat(FalseDiscoveries.of(pValues, 0.2)).isEqualTo(new FalseDiscoveries(3, 0.04, 0.4));
        assertThat(FalseDiscoveries.of(new double[] {0.5, 0.9}, 0.1)).isEqualTo(new FalseDiscoveries(0, 0, 0));
        assertThat(FalseDiscoveries.of(new double[0], 0.1)).isEqualTo(new FalseDiscoveries(0, 0, 0));
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
