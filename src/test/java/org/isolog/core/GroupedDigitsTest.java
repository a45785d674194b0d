package org.isolog.core;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class GroupedDigitsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 7, -7, 999, 1_000, -999, -1_000, 12_345, 999_999, 1_000_000, -123_456_789, Long.MAX_VALUE, Long.MIN_VALUE})
    void writesWhatTheFormatterOfTheJdkWrites(long number) {
        assertThat(GroupedDigits.of(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }
}
