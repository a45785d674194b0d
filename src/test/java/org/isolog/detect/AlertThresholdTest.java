package org.isolog.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AlertThresholdTest {

    @Test
    void oneNormalRowInAHundredMayBeAnAlert() {
        double[] heldOut = IntStream.rangeClosed(1, 999).mapToDouble(i -> i / 1000.0).toArray();
        double threshold = AlertThreshold.ofNormal(heldOut);
        // A new row that scores just as high as the threshold has 9 of 999 rows above it: p = (1 + 9) / 1000.
        assertThat(Arrays.stream(heldOut).filter(score -> score >= threshold).count()).isEqualTo(9);
    }

    @Test
    void fewNormalRowsPutTheThresholdAboveAllOfThem() {
        assertThat(AlertThreshold.ofNormal(new double[] {0.5, 0.4})).isEqualTo(Math.nextUp(0.5));
    }

    @Test
    void mixedScoresAreMeasuredBelowTheirMedian() {
        double[] scores = IntStream.rangeClosed(0, 10).mapToDouble(i -> i <= 5 ? 0.3 + 0.01 * i : 0.9).toArray();
        // Median 0.35, first decile 0.31.
        assertThat(AlertThreshold.ofMixed(scores)).isEqualTo(0.35 + 3.5 * 0.04, within(1e-12));
    }

    @Test
    void equalScoresAreNoAlerts() {
        assertThat(AlertThreshold.ofMixed(new double[] {0.5, 0.5, 0.5})).isEqualTo(Math.nextUp(0.5));
        double[] mostlyEqual = new double[100];
        Arrays.fill(mostlyEqual, 0.5);
        mostlyEqual[0] = 0.4;
        assertThat(AlertThreshold.ofMixed(mostlyEqual)).isEqualTo(0.5 + 3.5 * 0.1, within(1e-12));
    }
}
