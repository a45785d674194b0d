package org.isolog.detect.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ThresholdGridTest {
    private final SplittableRandom random = new SplittableRandom(3);

    /** How many of the distinct thresholds each value reaches, counted one by one. */
    private static int[] counted(float[] distinct, float[] values) {
        return IntStream.range(0, values.length)
                .map(row -> (int) IntStream.range(0, distinct.length).filter(i -> !(values[row] < distinct[i])).count()).toArray();
    }

    private static int[] ranks(float[] thresholds, float[] values) {
        int[] ranks = new int[values.length];
        new ThresholdGrid(thresholds).ranks(values, 0, values.length, ranks);
        return ranks;
    }

    private float[] gaussians(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    @Test
    void countsTheThresholdsThatAValueReaches() {
        float[] thresholds = gaussians(150);
        assertThat(ranks(thresholds, thresholds)).isEqualTo(counted(thresholds, thresholds));
        float[] values = gaussians(5000);
        assertThat(ranks(thresholds, values)).isEqualTo(counted(thresholds, values));
    }

    @Test
    void manyThresholdsInOneCellAreSearched() {
        float[] thresholds = new float[100];
        float[] values = new float[3 * thresholds.length];
        float next = 1;
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] = next;
            values[3 * i] = Math.nextDown(next);
            values[3 * i + 1] = next;
            values[3 * i + 2] = Math.nextUp(next);
            next = Math.nextUp(Math.nextUp(next));
        }
        thresholds[99] = 1e9f;
        assertThat(ranks(thresholds, values)).isEqualTo(counted(thresholds, values));
    }

    @Test
    void everyFiniteWidthAndSizeOfThresholdsWorks() {
        float[] values = {Float.NEGATIVE_INFINITY, -Float.MAX_VALUE, -1, -Float.MIN_VALUE, -0f, 0, Float.MIN_VALUE, 1, 1e30f,
            Float.MAX_VALUE, Float.POSITIVE_INFINITY};
        for (float[] thresholds : new float[][] {{0}, {-Float.MAX_VALUE, Float.MAX_VALUE}, {0, Float.MIN_VALUE}, {-1, 1}, {Float.MAX_VALUE}}) {
            assertThat(ranks(thresholds, values)).isEqualTo(counted(thresholds, values));
        }
    }

    @Test
    void bothZerosAreOneThreshold() {
        ThresholdGrid grid = new ThresholdGrid(new float[] {0, 5, -0f, 5, -2});
        assertThat(grid.size()).isEqualTo(3);
        assertThat(grid.rank(-2)).isEqualTo(1);
        assertThat(grid.rank(0)).isEqualTo(2);
        assertThat(grid.rank(-0f)).isEqualTo(2);
        assertThat(grid.rank(5)).isEqualTo(3);
        assertThat(ranks(new float[] {0, -0f}, new float[] {-0f, 0, -1})).containsExactly(1, 1, 0);
    }

    @Test
    void aMissingValueReachesAllAndIsTold() {
        ThresholdGrid grid = new ThresholdGrid(new float[] {1, 2, 3});
        int[] ranks = new int[3];
        assertThat(grid.ranks(new float[] {9, 2.5f, Float.POSITIVE_INFINITY, 0}, 1, 3, ranks)).isFalse();
        assertThat(ranks).containsExactly(2, 3, 0);
        assertThat(grid.ranks(new float[] {0, Float.NaN, 9}, 0, 3, ranks)).isTrue();
        assertThat(ranks).containsExactly(0, 3, 3);
    }

    @Test
    void aMissingValueIsToldWhereCellsAreFullToo() {
        float[] crowded = {1, Math.nextUp(1f), Math.nextUp(Math.nextUp(1f)), 1e9f};
        int[] ranks = new int[2];
        assertThat(new ThresholdGrid(crowded).ranks(new float[] {Float.NaN, 2}, 0, 2, ranks)).isTrue();
        assertThat(ranks).containsExactly(4, 3);
    }
}
