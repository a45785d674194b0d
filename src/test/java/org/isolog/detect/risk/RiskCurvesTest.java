package org.isolog.detect.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.features.columns.EventColumns;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

class RiskCurvesTest {
    private static final long HOUR = 3_600;
    private static final long START = MadeEvents.START.getEpochSecond() / HOUR;

    private final List<Event> events = new ArrayList<>();
    private final List<Double> bits = new ArrayList<>();
    private final List<Severity> severities = new ArrayList<>();

    private void event(long hour, String user, double surprise, Severity severity) {
        events.add(MadeEvents.at(events.size() + 1, hour * HOUR, Ecs.USER_NAME, user));
        bits.add(surprise);
        severities.add(severity);
    }

    private RiskCurves.Ranked rank(double threshold) {
        EventColumns columns = MadeEvents.columns(events);
        long[] ids = events.stream().mapToLong(Event::id).toArray();
        byte[] ordinals = new byte[ids.length];
        for (int i = 0; i < ordinals.length; i++) {
            ordinals[i] = (byte) severities.get(i).ordinal();
        }
        Scores scores = new Scores(ids, new double[ids.length], bits.stream().mapToDouble(each -> Math.pow(2, -each)).toArray(), ordinals, new boolean[ids.length]);
        return new RiskCurves(columns, columns.category(Ecs.USER_NAME), scores, threshold).rank(10);
    }

    @Test
    void riskHalvesWithEveryDay() {
        event(0, "ann", 12, Severity.HIGH);
        event(0, "ann", 10, Severity.MEDIUM);
        event(1, "bob", 20, Severity.CRITICAL);
        event(24, "ann", 5, Severity.LOW);
        event(48, "cy", 1, Severity.NONE);

        RiskCurves.Ranked ranked = rank(30);

        assertThat(ranked.ranked()).extracting(FoundRisk::row).containsExactly(2, 0);
        FoundRisk ann = ranked.ranked().get(1);
        assertThat(ann.now()).isCloseTo((15 / 2.0 + 0.5) / 2, within(1e-9));
        assertThat(ann.highest()).isEqualTo(15, within(1e-9));
        assertThat(ann.highestHour()).isEqualTo(START);
        assertThat(ann.events()).isEqualTo(3);
        assertThat(ann.curve()).hasSize(49);
        assertThat(ann.curve()[0]).isEqualTo(15, within(1e-9));
        assertThat(ann.curve()[12]).isEqualTo(15 * Math.sqrt(0.5), within(1e-9));
        assertThat(ann.curve()[24]).isEqualTo(8, within(1e-9));
        assertThat(ann.curve()[48]).isEqualTo(ann.now(), within(1e-9));
        assertThat(ranked.rising()).isEmpty();
        assertThat(ranked.others()).isZero();
    }

    @Test
    void saysWhenASteadyRiseReachesAnAlert() {
        for (int hour = 0; hour < 10; hour++) {
            event(hour, "ann", 1 + hour, Severity.NONE);
            event(hour, "bob", 5 + hour % 2, Severity.NONE);
        }
        RiskCurves.Ranked ranked = rank(14.5);

        assertThat(ranked.ranked()).isEmpty();
        assertThat(ranked.rising()).singleElement().satisfies(risk -> {
            assertThat(risk.row()).isZero();
            assertThat(risk.rise().bitsPerHour()).isEqualTo(1, within(1e-9));
            assertThat(risk.rise().last()).isEqualTo(10, within(1e-9));
            assertThat(risk.rise().threshold()).isEqualTo(14.5);
            assertThat(risk.rise().expectedHour()).isEqualTo(START + 14);
        });
        assertThat(rank(100).rising()).as("more than a day away").isEmpty();
        assertThat(rank(9.5).rising()).as("an alert already").isEmpty();
    }

    @Test
    void aTrendIsNotBentByOneWildPoint() {
        Trend trend = Trend.of(new double[] {0, 1, 2, 3, 4, 5}, new double[] {0, 2, 4, 60, 8, 10});
        assertThat(trend.slope()).isEqualTo(2, within(1e-12));
        assertThat(trend.at(6)).isEqualTo(12, within(1e-12));
        assertThat(Trend.of(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, new double[] {1, 2, 3, 4, 5, 6, 7, 8}).pValue()).isEqualTo(0.000418, within(1e-5));
        assertThat(Trend.of(new double[] {0, 1, 2}, new double[] {3, 2, 1}).pValue()).isEqualTo(1);
    }
}
