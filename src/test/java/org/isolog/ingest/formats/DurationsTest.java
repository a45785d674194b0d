package org.isolog.ingest.formats;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DurationsTest {
    @Test
    void becomeNanoseconds() {
        assertThat(Durations.ofSeconds("0.256816")).isEqualTo("256816000");
        assertThat(Durations.ofSeconds("12")).isEqualTo("12000000000");
        assertThat(Durations.ofSeconds("0.0008699893951416016")).isEqualTo("869989");
        assertThat(Durations.ofSeconds("9.5e-7")).isEqualTo("950");
        assertThat(Durations.ofMillis("1250")).isEqualTo("1250000000");
        assertThat(Durations.ofMillis("0.5")).isEqualTo("500000");
        assertThat(Durations.ofMicros("7")).isEqualTo("7000");
        assertThat(Durations.ofMillis("0")).isEqualTo("0");
    }

    @Test
    void areNoneWhereTheTextIsNone() {
        for (String text : new String[] {null, "", "-1", ".5", "1.2.3", "1s", "99999999999", "1e99", "1e999", "e", "-1e-3"}) {
            assertThat(Durations.ofSeconds(text)).as(text).isNull();
        }
    }
}
