package org.isolog.ui.common.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Severity;
import org.isolog.core.Timeline;
import org.junit.jupiter.api.Test;

class ChartMathTest {

    @Test
    void axisStepsAreRound() {
        assertThat(Ticks.upTo(920, 5)).containsExactly(0, 200, 400, 600, 800, 1000);
        assertThat(Ticks.upTo(200, 4)).containsExactly(0, 50, 100, 150, 200);
        assertThat(Ticks.upTo(0, 4)).startsWith(0);
        assertThat(Ticks.powersUpTo(5000)).containsExactly(0, 1, 10, 100, 1000, 10000);
    }

    @Test
    void timeLabelsFitTheRangeAndTheZone() {
        Instant from = Instant.parse("2025-12-11T20:00:00Z");
        assertThat(TimeTicks.between(from, from.plus(Duration.ofHours(8)), ZoneOffset.UTC, 5)).extracting(TimeTicks.Tick::label)
            .containsExactly("20:00", "22:00", "12 Dec", "02:00", "04:00");
        assertThat(TimeTicks.between(from, from.plus(Duration.ofHours(8)), ZoneId.of("Europe/Berlin"), 5)).extracting(TimeTicks.Tick::label)
            .containsExactly("22:00", "12 Dec", "02:00", "04:00");
        assertThat(TimeTicks.between(Instant.parse("2025-11-30T00:00:00Z"), Instant.parse("2025-12-31T00:00:00Z"), ZoneOffset.UTC, 8))
            .extracting(TimeTicks.Tick::label).containsExactly("1 Dec", "6 Dec", "11 Dec", "16 Dec", "21 Dec", "26 Dec");
    }

    @Test
    void bucketsArePutTogetherWithoutLosingAnEvent() {
        List<Timeline.Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            buckets.add(new Timeline.Bucket(Instant.ofEpochSecond(60L * i), new long[] {i, 0, 0, 0, 1}));
        }
        TimelineColumns columns = TimelineColumns.of(new Timeline(Duration.ofMinutes(1), buckets, 0), 4);
        assertThat(columns.columns()).extracting(TimelineColumns.Column::total).containsExactly(6L, 15L, 24L, 10L);
        assertThat(columns.columns().getLast().to()).isEqualTo(Instant.ofEpochSecond(600));
    }

    @Test
    void pixelColumnsKeepTheExtremesOfEverySeverity() {
        ScoreSeries series = new ScoreSeries(new long[] {0, 1, 2, 1000}, new float[] {0.3f, 0.95f, 0.2f, 0.5f}, new byte[] {0, 4, 0, 1});
        ScoreColumns columns = series.perColumn(2);
        assertThat(columns.low(0, Severity.NONE)).isEqualTo(0.2f);
        assertThat(columns.high(0, Severity.NONE)).isEqualTo(0.3f);
        assertThat(columns.high(0, Severity.CRITICAL)).isEqualTo(0.95f);
        assertThat(columns.has(1, Severity.CRITICAL)).isFalse();
        assertThat(new int[] {columns.count(0), columns.count(1), columns.best(0), columns.best(1)}).containsExactly(3, 1, 1, 3);
    }

    @Test
    void distributionCountsWhatReachesTheThreshold() {
        ScoreDistribution distribution = ScoreDistribution.of(new float[] {0.5f, 0.25f, 1f, 0.5f});
        assertThat(distribution.atLeast(0.5)).isEqualTo(3);
        assertThat(distribution.atLeast(0.51)).isEqualTo(1);
        assertThat(distribution.atLeast(0)).isEqualTo(4);
        assertThat(distribution.bins(4)).containsExactly(0, 1, 2, 1);
    }
}
