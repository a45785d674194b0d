package org.isolog.detect.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DensityClustersTest {

    @Test
    void findsGroupsOfAlikePointsAndLeavesTheOthersAlone() {
        double[][] points = {{0, 0}, {10, 10}, {0, 0.1}, {10, 10.1}, {0.1, 0}, {10.1, 10}, {0.1, 0.1}, {10.1, 10.1}, {50, -40}};
        assertThat(DensityClusters.labels(points)).containsExactly(0, 1, 0, 1, 0, 1, 0, 1, 2);
    }

    @Test
    void equalPointsShareALabelHoweverFew() {
        assertThat(DensityClusters.labels(new double[][] {{1, 2}, {3, 4}, {1, 2}})).containsExactly(0, 1, 0);
        assertThat(DensityClusters.labels(new double[][] {{1}, {1}, {1}, {1}, {1}, {1}})).containsExactly(0, 0, 0, 0, 0, 0);
        assertThat(DensityClusters.labels(new double[0][])).isEmpty();
    }
}
