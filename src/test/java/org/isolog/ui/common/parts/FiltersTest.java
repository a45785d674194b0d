package org.isolog.ui.common.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.isolog.core.EventFilter;
import org.isolog.investigation.QueryText;
import org.junit.jupiter.api.Test;

class FiltersTest {
    private static final EventFilter WHOLE = QueryText.parse("user.name:bob -source.ip:10.* @2026-03-02..2026-03-03 severity:high is:alert");

    @Test
    void everyPartCanBeTakenAway() {
        assertThat(Filters.parts(WHOLE)).extracting(part -> QueryText.of(Filters.minus(WHOLE, part))).containsExactly(
            "-source.ip:10.* @2026-03-02T00:00:00Z..2026-03-04T00:00:00Z severity:high is:alert",
            "user.name:bob @2026-03-02T00:00:00Z..2026-03-04T00:00:00Z severity:high is:alert",
            "user.name:bob -source.ip:10.* severity:high is:alert",
            "user.name:bob -source.ip:10.* @2026-03-02T00:00:00Z..2026-03-04T00:00:00Z is:alert",
            "user.name:bob -source.ip:10.* @2026-03-02T00:00:00Z..2026-03-04T00:00:00Z severity:high");
    }

    @Test
    void aFieldLosesAllItsConditions() {
        assertThat(Filters.withoutField(QueryText.parse("-user.name:bob -user.name:eve action:read"), "user.name"))
            .isEqualTo(QueryText.parse("action:read"));
    }

    @Test
    void aroundLooksBothWaysAndKeepsNothingElse() {
        assertThat(Filters.around(Instant.parse("2026-03-05T02:32:25Z"), 5))
            .isEqualTo(EventFilter.all().between(Instant.parse("2026-03-05T02:27:25Z"), Instant.parse("2026-03-05T02:37:25.001Z")));
    }

    @Test
    void marksAreFoundRoundTheEnd() {
        List<Integer> marked = List.of(2, 7);
        assertThat(Marks.next(10, 2, 1, marked::contains)).isEqualTo(7);
        assertThat(Marks.next(10, 7, 1, marked::contains)).isEqualTo(2);
        assertThat(Marks.next(10, 2, -1, marked::contains)).isEqualTo(7);
        assertThat(Marks.next(10, -1, -1, marked::contains)).isEqualTo(7);
        assertThat(Marks.next(10, -1, 1, marked::contains)).isEqualTo(2);
        assertThat(Marks.next(0, -1, 1, marked::contains)).isEqualTo(-1);
    }

    @Test
    void daysAreSaidOnce() {
        assertThat(range("2025-12-11T00:00:00Z", "2025-12-13T00:00:00Z")).isEqualTo("11–12 December 2025");
        assertThat(range("2025-12-11T00:00:00Z", "2025-12-11T05:00:00Z")).isEqualTo("11 December 2025");
        assertThat(range("2025-11-30T00:00:00Z", "2025-12-02T00:00:00Z")).isEqualTo("30 November – 1 December 2025");
        assertThat(range("2025-12-31T00:00:00Z", "2026-01-02T00:00:00Z")).isEqualTo("31 December 2025 – 1 January 2026");
    }

    private static String range(String from, String to) {
        return DayRange.of(Instant.parse(from), Instant.parse(to), ZoneOffset.UTC);
    }
}
