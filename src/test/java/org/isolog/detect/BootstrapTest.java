package org.isolog.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand in the comments. */
final class BootstrapTest {
    private static final double[] SCORES = {0.9, 0.8, 0.8, 0.4, 0.1};
    private static final boolean[] LABELS = {true, false, true, false, true};

    @Test
    void qualityIsThatOfMetrics() {
        SplittableRandom random = new SplittableRandom(1);
        double[] scores = random.doubles(500).map(value -> Math.floor(20 * value)).toArray();
        boolean[] labels = new boolean[500];
        for (int row = 0; row < 500; row++) {
            labels[row] = random.nextInt(5) == 0;
        }
        RankedRows rows = new RankedRows(scores, labels, 17);
        assertThat(rows.quality().rocAuc()).isEqualTo(Metrics.rocAuc(scores, labels), within(1e-12));
        assertThat(rows.quality().averagePrecision()).isEqualTo(Metrics.averagePrecision(scores, labels), within(1e-12));
        assertThat(rows.quality().precisionAtK()).isEqualTo(Metrics.precisionAt(rows.anomalies(), scores, labels), within(1e-12));
        assertThat(rows.quality().f1()).isEqualTo(Metrics.f1(17, scores, labels), within(1e-12));
    }

    @Test
    void countsWeighRows() {
        // Places: 0.9 anomaly x2, 0.8 normal x2 and anomaly x0, 0.4 normal x0, 0.1 anomaly x1; alerts from 0.8 on.
        Quality quality = new RankedRows(SCORES, LABELS, 0.8).quality(new int[] {2, 2, 0, 0, 1});
        // Two of three anomalies beat both normal rows; the gain at 0.9 is 2 x 2/2, at 0.1 it is 1 x 3/5; two of the three highest are hits.
        assertThat(quality).isEqualTo(new Quality(4 / 6.0, (2 + 0.6) / 3, 2 / 3.0, 2 / 4.0, 2 / 3.0, 4 / 7.0));
    }

    @Test
    void resamplesOfTwoRowsOfEachKind() {
        // Anomalies 4 and 2, normal 3 and 1. AUC is 1, 0.75, 0.5 or less by what is drawn: 4,4 wins always (1/4 of the draws), 2,2 against 3,3 never.
        RankedRows rows = new RankedRows(new double[] {4, 3, 2, 1}, new boolean[] {true, false, true, false}, 3.5);
        Bootstrap ends = Bootstrap.of(rows, 2000, 5);
        assertThat(ends.low().rocAuc()).isZero();
        assertThat(ends.high().rocAuc()).isEqualTo(1);
        assertThat(ends.low().recall()).isZero();
        assertThat(ends.high().precision()).isEqualTo(1);
        assertThat(Bootstrap.of(rows, 2000, 5)).isEqualTo(ends);
    }

    @Test
    void intervalOfAShareIsThatOfTheBinomial() {
        // 100 anomalies of which 50 are alerts: recall 0.5 with a standard error of 0.05, so 0.402 to 0.598.
        double[] scores = new double[200];
        boolean[] labels = new boolean[200];
        for (int row = 0; row < 100; row++) {
            labels[row] = true;
            scores[row] = row % 2;
        }
        Bootstrap ends = Bootstrap.of(new RankedRows(scores, labels, 1), 2000, 1);
        assertThat(ends.low().recall()).isEqualTo(0.402, within(0.015));
        assertThat(ends.high().recall()).isEqualTo(0.598, within(0.015));
    }

    @Test
    void quantilesLieBetweenValues() {
        assertThat(Bootstrap.quantile(new double[] {0, 10}, 0.025)).isEqualTo(0.25);
        assertThat(Bootstrap.quantile(new double[] {4}, 0.975)).isEqualTo(4);
        assertThat(Bootstrap.quantile(new double[0], 0.5)).isNaN();
    }
}
