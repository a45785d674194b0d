package org.isolog.detect.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand in the comments. */
final class ChannelsTest {
    private static TableRows column(float... values) {
        return TableRows.ofNumbers(List.of("a"), new float[][] {values}, values.length);
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
        ColumnRarity rarity = new ColumnRarity(new float[] {1, 1, 1, 1, 1, 1, 1, 2, Float.NaN}, 9, false);
        assertThat(rarity.bits(1)).isZero();
        assertThat(rarity.bits(2)).isEqualTo(Math.log(7.5 / 1.5) / Math.log(2), within(1e-12));
        assertThat(rarity.bits(Float.NaN)).isEqualTo(rarity.bits(2));
        assertThat(rarity.bits(1.5f)).isEqualTo(Math.log(7.5 / 0.5) / Math.log(2), within(1e-12));
        assertThat(rarity.bits(50)).isGreaterThan(rarity.bits(5)).isGreaterThan(rarity.bits(1.5f));
        assertThat(rarity.bits(-0f)).isEqualTo(rarity.bits(0f));
    }

    @Test
    void zeroHasNoSign() {
        ColumnRarity rarity = new ColumnRarity(new float[] {-0f, 0f, -0f, 1, 1}, 5, false);
        assertThat(rarity.bits(0f)).isZero().isEqualTo(rarity.bits(-0f));
    }

    @Test
    void manyCategoriesAreCountedEachByItself() {
        // 100 categories, the first twice.
        float[] column = new float[101];
        for (int row = 0; row < 101; row++) {
            column[row] = Math.max(1, row);
        }
        ColumnRarity rarity = new ColumnRarity(column, 101, true);
        assertThat(rarity.bits(1)).isZero();
        assertThat(rarity.bits(57)).isEqualTo(Math.log(2.5 / 1.5) / Math.log(2), within(1e-12));
        assertThat(rarity.bits(57.5f)).isEqualTo(Math.log(2.5 / 0.5) / Math.log(2), within(1e-12)).isEqualTo(rarity.bits(1e9f));
    }

    @Test
    void everyCategoryHasANumberOfItsOwn() {
        CategoryNumbers numbers = new CategoryNumbers(Map.of("tcp", 4, "udp", 2, "icmp", 1, "gre", 1));
        assertThat(numbers.of("tcp")).isEqualTo(1);
        assertThat(numbers.of("udp")).isEqualTo(2);
        assertThat(numbers.of("gre")).isEqualTo(3);
        assertThat(numbers.of("icmp")).isEqualTo(Math.nextUp(3f));
        assertThat(numbers.of("esp")).isEqualTo(4).isEqualTo(numbers.of("ah"));
        CategoryNumbers one = new CategoryNumbers(Map.of("tcp", 9));
        assertThat(one.of("tcp")).isZero();
        assertThat(one.of("udp")).isEqualTo((float) (Math.log(18) / Math.log(2)));
    }

    @Test
    void categoriesAreAsFarApartAsTheirFlags() {
        // Of 7 rows 3 have 1, 3 have 2 and one has 9; half a row is added to each count and one to all.
        CategoryGaps gaps = new CategoryGaps(new float[] {1, 1, 1, 2, 2, 2, 9}, new float[] {1, 9, Float.NaN});
        ColumnGaps.Block block = gaps.block(new float[] {1, 2, 9, 5, Float.NaN}, 0, 5);
        float common = new ColumnScale(0, Math.sqrt(3.5 / 8 * 4.5 / 8)).apply(1) / 2;
        float rare = new ColumnScale(0, Math.sqrt(1.5 / 8 * 6.5 / 8)).apply(1) / 2;
        float unseen = new ColumnScale(0, Math.sqrt(0.5 / 8 * 7.5 / 8)).apply(1) / 2;
        float[] toOne = new float[5];
        block.add(toOne, 0);
        assertThat(toOne).containsExactly(0, common + common, rare + common, unseen + common, 1);
        assertThat(block.gap(1, 1)).isEqualTo(common + rare);
        assertThat(block.gap(0, 2)).isEqualTo(1);
        assertThat(block.gap(4, 2)).isZero();
    }

    @Test
    void categoriesThatDoNotGoTogetherAreFar() {
        // Two pairs eight times each, and one row that mixes them; of 17 rows 8 and 9 have each category.
        float[][] columns = new float[2][17];
        for (int row = 0; row < 17; row++) {
            columns[0][row] = row % 2 + 1;
            columns[1][row] = row == 16 ? 2 : row % 2 + 1;
        }
        TableRows rows = new TableRows(List.of("protocol", "service"), columns, new boolean[] {true, true}, 17);
        int[] all = IntStream.range(0, 17).toArray();
        double[] scores = NearestChannel.of(rows, new int[][] {all, all, all, all}, 1).score(rows, true);
        double mixed = new ColumnScale(0, Math.sqrt(8.5 / 18 * 9.5 / 18)).apply(1);
        assertThat(scores[16]).isEqualTo(mixed, within(1e-6));
        assertThat(Arrays.stream(scores, 0, 16)).containsOnly(0.0);
    }

    @Test
    void handsHoldOnlyRowsThatTheyTrust() {
        TableRows rows = column(0, 1, 2, 3, 4, 5, 6, 1000);
        int[] first = {0, 1, 2, 3, 4, 5, 6};
        NearestChannel strict = NearestChannel.of(rows, new int[][] {first, first, first, first}, 1);
        int[] all = {0, 1, 2, 3, 4, 5, 6, 7};
        NearestChannel trusting = NearestChannel.of(rows, new int[][] {all, all, all, all}, 1);
        TableRows far = column(1000);
        assertThat(strict.score(far, false)[0]).isGreaterThan(trusting.score(far, false)[0]).isGreaterThan(5);
    }

    @Test
    void nearestIsTheMeanOverFourHands() {
        // Two rows in four hands: two hands are empty, and a row is not its own neighbour.
        TableRows two = column(0, 4);
        NearestChannel channel = NearestChannel.of(two, new int[][] {{0, 1}, {0, 1}, {0, 1}, {0, 1}}, 1);
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
