package org.isolog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IsoTimeTest {
    private static String written(Instant time) {
        StringBuilder text = new StringBuilder();
        IsoTime.append(text, time);
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2025-12-21T23:47:12.000417Z", "2024-02-29T09:05:00.100Z", "0000-01-01T00:00:00.000000001Z",
        "9999-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59.500Z", "1969-12-31T23:59:59.999Z", "2000-10-10T10:10:10.010Z"})
    void timesAreWrittenAsTheyAreRead(String time) {
        assertThat(written(Instant.parse(time))).isEqualTo(time);
    }

    @Test
    void anyTimeIsWrittenAsJavaWritesIt() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long seconds = random.nextLong(-70_000_000_000L, 260_000_000_000L);
            long nanos = switch (i % 4) {
                case 0 -> 0;
                case 1 -> random.nextInt(1_000) * 1_000_000L;
                case 2 -> random.nextInt(1_000_000) * 1_000L;
                default -> random.nextInt(1_000_000_000);
            };
            Instant time = Instant.ofEpochSecond(seconds, nanos);
            assertThat(written(time)).isEqualTo(time.toString());
        }
    }
}
