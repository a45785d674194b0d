package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.IsologException;
import org.isolog.core.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTextTest {

    private static List<Condition> conditions(String text) {
        return QueryText.parse(text).conditions();
    }

    @Test
    void termsBecomeConditions() {
        assertThat(QueryText.parse("")).isEqualTo(EventFilter.all());
        assertThat(conditions("  failed   -cron ")).containsExactly(new Condition(null, "failed", false), new Condition(null, "cron", true));
        assertThat(conditions("\"two words\" -\"not: this\"")).containsExactly(new Condition(null, "two words", false), new Condition(null, "not: this", true));
        assertThat(conditions("user.name:ann -source.ip:10.* a:b:c url:\"a b\"")).containsExactly(new Condition("user.name", "ann", false),
                new Condition("source.ip", "10.*", true), new Condition("a", "b:c", false), new Condition("url", "a b", false));
        assertThat(conditions("\"Source Address\":x \"severity\":high \"is\":\"y z\"")).containsExactly(new Condition("Source Address", "x", false),
                new Condition("severity", "high", false), new Condition("is", "y z", false));
        assertThat(conditions(":x - \"open")).containsExactly(new Condition(null, ":x", false), new Condition(null, "-", false), new Condition(null, "open", false));
    }

    @Test
    void severitiesAlertsAndTimesAreNoFields() {
        assertThat(QueryText.parse("severity:HIGH is:alert")).isEqualTo(EventFilter.all().atLeast(Severity.HIGH).onlyAlerts(true));
        Instant day = Instant.parse("2026-03-02T00:00:00Z");
        assertThat(QueryText.parse("@2026-03-02")).isEqualTo(EventFilter.all().between(day, day.plus(Duration.ofDays(1))));
        assertThat(QueryText.parse("@2026-03-02T08:00")).isEqualTo(EventFilter.all().between(day.plusSeconds(8 * 3600), day.plusSeconds(9 * 3600)));
        assertThat(QueryText.parse("@2026-03-02..2026-03-03")).isEqualTo(EventFilter.all().between(day, day.plus(Duration.ofDays(2))));
        assertThat(QueryText.parse("@..2026-03-02T00:00:01.5Z")).isEqualTo(EventFilter.all().between(null, day.plusMillis(1500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user.name:", "user.name:\"\"", "severity:awful", "is:new", "@yesterday", "@2026-13-01", "@2026-03-02..x", "-severity:high", "-is:alert"})
    void aTermThatCannotBeReadIsNamed(String term) {
        assertThatThrownBy(() -> QueryText.parse("fine " + term)).isInstanceOf(IsologException.class)
                .hasMessageContaining("The term " + term + " cannot be read: ").extracting("code").isEqualTo("QUERY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "two words", "a:b", "-minus", "@at", "", "\"quoted\"", "back\\slash", "end\\", "\\\"", "a\u2003b", "tab\there", "line\nbreak", "*", "x\"y\\\\z"})
    void everyFilterIsReadBackAsItWas(String text) {
        for (boolean negated : new boolean[] {false, true}) {
            EventFilter anywhere = EventFilter.all().and(new Condition(null, text, negated));
            assertThat(QueryText.parse(QueryText.of(anywhere))).as(QueryText.of(anywhere)).isEqualTo(anywhere);
            if (!text.isEmpty()) {
                EventFilter both = EventFilter.all().and(new Condition(text, text, negated)).and(new Condition("severity", text, negated))
                        .and(new Condition("is", text, negated));
                assertThat(QueryText.parse(QueryText.of(both))).as(QueryText.of(both)).isEqualTo(both);
            }
        }
    }

    @Test
    void aWholeFilterIsWrittenAndWorded() {
        Instant from = Instant.parse("2026-03-02T08:00:00Z");
        EventFilter filter = new EventFilter(List.of(new Condition("user.name", "ann", true), new Condition(null, "a b", false)), from, null, Severity.LOW, true);
        assertThat(QueryText.of(filter)).isEqualTo("-user.name:ann \"a b\" @2026-03-02T08:00:00Z.. severity:low is:alert");
        assertThat(QueryText.parse(QueryText.of(filter))).isEqualTo(filter);
        assertThat(QueryText.words(filter)).isEqualTo("user.name is not ann, with “a b”, from 2026-03-02T08:00:00Z, severity at least Low, alerts only");
        assertThat(QueryText.words(EventFilter.all())).isEmpty();
    }

    @Test
    void bucketsAreTheNarrowestThatFit() {
        assertThat(BucketWidth.of(0, 10)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BucketWidth.of(8_000, 10)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BucketWidth.of(9_000, 10)).isEqualTo(Duration.ofSeconds(5));
        assertThat(BucketWidth.of(Duration.ofDays(7).toMillis(), 124)).isEqualTo(Duration.ofHours(3));
        for (long years : new long[] {1, 14, 15, 100, 20_000}) {
            long span = Duration.ofDays(365 * years).toMillis();
            assertThat(span / BucketWidth.of(span, 5).toMillis() + 2).as(years + " years").isLessThanOrEqualTo(5);
        }
    }
}
