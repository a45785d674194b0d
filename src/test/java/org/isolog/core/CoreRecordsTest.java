package org.isolog.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Explanation.Share;
import org.junit.jupiter.api.Test;

/** The shared records: their rules, not their accessors. */
final class CoreRecordsTest {

    @Test
    void fieldsKeepOrderAndLeaveOutWhatIsEmpty() {
        Fields fields = Fields.of("b", "2", "a", "1", "none", "", "null", null, "b", "3");
        assertThat(fields).hasToString("{b=3, a=1}").isEqualTo(Fields.of("b", "3", "a", "1")).isNotEqualTo(Fields.of("a", "1", "b", "3"));
        assertThat(fields.size()).isEqualTo(2);
        assertThat(fields.name(1) + fields.value(1)).isEqualTo("a1");
        assertThat(fields.get("none")).isNull();
        assertThat(fields.hashCode()).isEqualTo(Fields.of("b", "3", "a", "1").hashCode());
        List<String> visited = new ArrayList<>();
        fields.forEach((name, value) -> visited.add(name + value));
        assertThat(visited).containsExactly("b3", "a1");
    }

    @Test
    void aBuilderIsEmptyAgainAfterEachEventAndGrows() {
        Fields.Builder builder = new Fields.Builder();
        for (int i = 0; i < 100; i++) {
            builder.put("f" + i, "v" + i);
        }
        assertThat(builder.get("f99")).isEqualTo("v99");
        Fields first = builder.build();
        assertThat(builder.get("f99")).isNull();
        assertThat(builder.build()).isSameAs(Fields.empty());
        builder.put("f0", "other");
        assertThat(builder.build()).isEqualTo(Fields.of("f0", "other"));
        assertThat(first.size()).isEqualTo(100);
        assertThat(first.get("f0")).isEqualTo("v0");
    }

    @Test
    void anEventIsAboutItsUserElseItsAddressElseItsHostElseItsProcess() {
        assertThat(entity("process.name", "sshd", "host.name", "h", "source.ip", "i", "user.name", "u")).isEqualTo("u");
        assertThat(entity("process.name", "sshd", "host.name", "h", "source.ip", "i")).isEqualTo("i");
        assertThat(entity("process.name", "sshd", "host.name", "h")).isEqualTo("h");
        assertThat(entity("process.name", "sshd")).isEqualTo("sshd");
        assertThat(entity("message", "m")).isNull();
    }

    private static String entity(String... fields) {
        return new Event(1, new SourceRef(1, 1, 0), EventTime.missing(), Fields.of(fields), "").entity();
    }

    @Test
    void scoresAreFoundByEvent() {
        Scores scores = new Scores(new long[] {3, 8}, new double[] {0.4, 0.9}, new double[] {1, 0.01}, new byte[] {0, 4}, new boolean[] {false, true});
        assertThat(scores.indexOf(8)).isEqualTo(1);
        assertThat(scores.indexOf(4)).isNegative();
        assertThat(scores.at(1)).isEqualTo(new Score(8, 0.9, 0.01, Severity.CRITICAL, true));
        assertThat(scores.at(0)).isEqualTo(new Score(3, 0.4, 1, Severity.NONE, false));
        assertThat(Scores.none().size()).isZero();
        assertThat(Scores.none().indexOf(1)).isNegative();
    }

    @Test
    void aConditionTakesBackItsOpposite() {
        Condition is = new Condition("user.name", "ann", false);
        Condition not = new Condition("user.name", "ann", true);
        assertThat(EventFilter.all().and(is).and(is).conditions()).containsExactly(is);
        assertThat(EventFilter.all().and(is).and(not).conditions()).containsExactly(not);
        assertThat(EventFilter.all().isAll()).isTrue();
        assertThat(EventFilter.all().onlyAlerts(true).onlyAlerts(false).isAll()).isTrue();
        assertThat(EventFilter.all().atLeast(Severity.LOW).isAll()).isFalse();
        Instant from = Instant.EPOCH;
        assertThat(EventFilter.all().and(is).atLeast(Severity.HIGH).onlyAlerts(true).between(from, null))
                .isEqualTo(new EventFilter(List.of(is), from, null, Severity.HIGH, true));
    }

    @Test
    void settingsAreCheckedOnce() {
        assertThat(DetectionSettings.defaults()).isEqualTo(new DetectionSettings(DetectionSettings.Preset.DEFAULT, 100, 256, 42, 0));
        assertThat(DetectionSettings.lesson()).isEqualTo(new DetectionSettings(DetectionSettings.Preset.LESSON, 100, 256, 42, 0.2));
        refused(0, 256, 0);
        refused(1001, 256, 0);
        refused(100, 1, 0);
        refused(100, 65_537, 0);
        refused(100, 256, -0.1);
        refused(100, 256, Double.NaN);
        refused(100, 256, 1e10);
        assertThat(new DetectionSettings(DetectionSettings.Preset.DEFAULT, 1, 2, -1, 1e9).trees()).isEqualTo(1);
        assertThat(new DetectionSettings(DetectionSettings.Preset.DEFAULT, 1000, 65_536, -1, 0.5).samples()).isEqualTo(65_536);
    }

    private static void refused(int trees, int samples, double budget) {
        assertThatThrownBy(() -> new DetectionSettings(DetectionSettings.Preset.DEFAULT, trees, samples, 42, budget))
                .isInstanceOf(IsologException.class).extracting("code").isEqualTo("SETTINGS");
    }

    @Test
    void aTimelineEndsBehindItsLastBucket() {
        Instant from = Instant.parse("2026-03-02T08:00:00Z");
        Timeline timeline = new Timeline(Duration.ofMinutes(5), List.of(new Timeline.Bucket(from, new long[] {1, 0, 2, 0, 4})), 3);
        assertThat(timeline.end()).isEqualTo(from.plusSeconds(300));
        assertThat(timeline.buckets().getFirst().total()).isEqualTo(7);
        assertThat(new Timeline(Duration.ofHours(1), List.of(), 9).end()).isNull();
    }

    @Test
    void anExplanationAddsUp() {
        Reason reason = new Reason.Missing("x");
        Contribution rare = new Contribution("a", 2, 0.5, Double.NaN, reason);
        Contribution usual = new Contribution("b", -1, -0.25, Double.NaN, reason);
        Contribution again = new Contribution("a", 4, 1, Double.NaN, reason);
        Explanation explanation = new Explanation(1, 0.5, 1.75, List.of(
                new Share(Channel.RATE, 3, 0.25, List.of(usual, rare)), new Share(Channel.FOREST, 5, 1, List.of(again))));
        assertThat(explanation.sum()).isEqualTo(1.75);
        assertThat(explanation.shares()).extracting(Share::channel).containsExactly(Channel.FOREST, Channel.RATE);
        assertThat(explanation.shares().getLast().contributions()).containsExactly(rare, usual);
        assertThat(explanation.contributions()).containsExactly(new Contribution("a", 6, 1.5, Double.NaN, reason), usual);
    }

    @Test
    void timesKnowWhatWasGuessed() {
        assertThat(EventTime.missing().isMissing()).isTrue();
        assertThat(EventTime.unreadable("x").isGuessed()).isFalse();
        assertThat(EventTime.stated(Instant.EPOCH, "0").isGuessed()).isFalse();
        assertThat(new EventTime(Instant.EPOCH, "0", EventTime.Quality.GUESSED_YEAR).isGuessed()).isTrue();
    }
}
