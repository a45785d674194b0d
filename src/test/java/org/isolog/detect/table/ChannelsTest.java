package org.isolog.detect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand in the comments. */
final class ChannelsTest {
    private static TableRows column(float... values) {
        return new TableRows(List.of("a"), new float[][] {values}, values.length);
    }

    @Test
    void scaleIsLinearAtFirstAndLogarithmicLater() {
        ColumnScale scale = new ColumnScale(10, 2);
        // 2 asinh((v - 10) / 2 / 2)
        assertThat(scale.apply(10)).isZero();
        assertThat(scale.apply(10.2f)).isEqualTo(0.1f, within(1e-4f));
        assertThat(scale.apply(14)).isEqualTo((float) (2 * Math.log(1 + Math.sqrt(2))), within(1e-6f));
        assertThat(scale.apply(6)).isEqualTo(-scale.apply(14));
        assertThat(scale.apply(Float.NaN)).isNaN();
        assertThat(scale.apply(Float.NEGATIVE_INFINITY)).isFinite();
    }

    @Test
    void spreadOfAColumn() {
        // Quartiles of 0..8 are 2 and 6.
        assertThat(ColumnScale.of(new float[] {8, 0, 7, 1, 6, 2, 5, 3, 4, Float.NaN}, 10)).isEqualTo(new ColumnScale(4, 4 / 1.349));
        // Half are equal: the standard deviation of 0, 0, 0, 0, 5 is 2.
        assertThat(ColumnScale.of(new float[] {0, 0, 5, 0, 0}, 5)).isEqualTo(new ColumnScale(0, 2));
        assertThat(ColumnScale.of(new float[] {-7, -7}, 2)).isEqualTo(new ColumnScale(-7, 7));
        assertThat(ColumnScale.of(new float[] {Float.NaN}, 1)).isEqualTo(new ColumnScale(0, 1));
    }

    @Test
    void rarityCountsValues() {
        // 1 seven times, 2 once, once missing; half a row is added to every count.
        ColumnRarity rarity = new ColumnRarity(new float[] {1, 1, 1, 1, 1, 1, 1, 2, Float.NaN}, 9);
        assertThat(rarity.bits(1)).isZero();
        assertThat(rarity.bits(2)).isEqualTo(Math.log(7.5 / 1.5) / Math.log(2), within(1e-12));
        assertThat(rarity.bits(Float.NaN)).isEqualTo(rarity.bits(2));
        assertThat(rarity.bits(1.5f)).isEqualTo(Math.log(7.5 / 0.5) / Math.log(2), within(1e-12));
        assertThat(rarity.bits(50)).isGreaterThan(rarity.bits(5)).isGreaterThan(rarity.bits(1.5f));
        assertThat(rarity.bits(-0f)).isEqualTo(rarity.bits(0f));
    }

    @Test
    void nearestIsTheMeanOverFourHands() {
        // Two rows in four hands: two hands are empty, and a row is not its own neighbour.
        TableRows two = column(0, 4);
        NearestChannel channel = new NearestChannel(two, new int[] {0, 1}, 1);
        float gap = Math.abs(ColumnScale.of(two.columns()[0], 2).apply(4) - ColumnScale.of(two.columns()[0], 2).apply(0));
        assertThat(channel.score(two, true)).containsExactly(gap, gap);
        assertThat(channel.score(two, false)).containsExactly(gap / 2, gap / 2);
        assertThat(channel.score(column(Float.NaN), false)).containsExactly(1);
        assertThat(channel.parts(two, 0, true)).containsExactly(gap);
    }

    @Test
    void spreadIsMeasuredBelowTheMedian() {
        // 0..10 and far anomalies in place of the highest: median 5, first decile 1.
        Spread spread = Spread.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 800, 900, 1000});
        assertThat(spread).isEqualTo(new Spread(5, 4));
        assertThat(spread.apply(13)).isEqualTo(2);
        // The median is the lowest score: the mean distance from it is 2.
        assertThat(Spread.of(new double[] {1, 1, 1, 1, 11})).isEqualTo(new Spread(1, 2));
        assertThat(Spread.of(new double[] {3, 3})).isEqualTo(new Spread(3, 1));
    }
}
