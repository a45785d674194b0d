package org.isolog.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values are worked out by hand in the comments. */
final class MetricsTest {
    private static final double[] SCORES = {0.9, 0.8, 0.8, 0.4, 0.1};
    private static final boolean[] LABELS = {true, false, true, false, true};

    @Test
    void rocAuc() {
        // Pairs: 0.9 beats both; 0.8 ties one and beats one; 0.1 beats none: (2 + 1.5 + 0) / 6.
        assertThat(Metrics.rocAuc(SCORES, LABELS)).isEqualTo(3.5 / 6, within(1e-15));
        assertThat(Metrics.rocAuc(new double[] {1, 1}, new boolean[] {true, false})).isEqualTo(0.5);
        assertThat(Metrics.rocAuc(new double[] {1, 1}, new boolean[] {true, true})).isNaN();
    }

    @Test
    void averagePrecision() {
        // Thresholds 0.9: P 1, +1/3; 0.8: P 2/3, +1/3; 0.4: no gain; 0.1: P 3/5, +1/3.
        assertThat(Metrics.averagePrecision(SCORES, LABELS)).isEqualTo((1 + 2 / 3.0 + 3 / 5.0) / 3, within(1e-15));
        assertThat(Metrics.averagePrecision(new double[] {1}, new boolean[] {false})).isNaN();
    }

    @Test
    void precisionAtK() {
        assertThat(Metrics.precisionAt(1, SCORES, LABELS)).isEqualTo(1);
        // The second place is shared by two rows of which one is an anomaly.
        assertThat(Metrics.precisionAt(2, SCORES, LABELS)).isEqualTo(0.75);
        assertThat(Metrics.precisionAt(3, SCORES, LABELS)).isEqualTo(2 / 3.0, within(1e-15));
        assertThat(Metrics.precisionAt(50, SCORES, LABELS)).isEqualTo(0.6);
    }

    @Test
    void f1() {
        // At 0.8: three alerts, two right, three anomalies: P 2/3, R 2/3.
        assertThat(Metrics.f1(0.8, SCORES, LABELS)).isEqualTo(2 / 3.0, within(1e-15));
        assertThat(Metrics.f1(1, SCORES, LABELS)).isZero();
        assertThat(Metrics.f1(0.5, new double[] {1}, new boolean[] {false})).isNaN();
    }
}
