package org.isolog.features.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class BeaconTest {
    private final SplittableRandom random = new SplittableRandom(5);
    private final List<Event> events = new ArrayList<>();

    private void connect(String source, String destination, long second) {
        events.add(MadeEvents.at(events.size() + 1, second, "source.ip", source, "destination.ip", destination, "destination.port", "443"));
    }

    /** Two days: a health check all the time, people who come when they like, and from the second day on a program that calls home. */
    private Feature bound() {
        for (int i = 0; i < 960; i++) {
            connect("monitor", "web", i * 180L);
        }
        for (int person = 0; person < 62; person++) {
            for (int i = 0; i < 30; i++) {
                connect("person" + person, "mail", random.nextLong(172_800));
            }
        }
        for (int i = 0; i < 100; i++) {
            connect("infected", "203.0.113.5", 86_400 + i * 600L + random.nextLong(30));
        }
        events.add(MadeEvents.at(events.size() + 1, 5, "source.ip", "monitor"));
        ColumnPool pool = new ColumnPool(MadeEvents.columns(events));
        return Beacon.learn(pool, IntStream.range(0, events.size()).toArray()).bind(pool);
    }

    @Test
    void whatBeginsLateAndFollowsAClockIsOdd() {
        Feature beacon = bound();
        int last = events.size() - 2;

        assertThat(beacon.value(0)).isZero();
        assertThat(IntStream.range(960, 960 + 62 * 30)).allMatch(row -> beacon.value(row) == 0);
        // none of the other 63 conversations begins late and is as regular
        assertThat(beacon.value(last)).isEqualTo((float) (Math.log(65) / Math.log(2)), within(1e-6f));
        assertThat(beacon.value(last + 1)).isNaN();
        assertThat(beacon.reason(events.get(last), last)).isInstanceOfSatisfying(Reason.Beacon.class, reason -> {
            assertThat(reason.destination()).isEqualTo("203.0.113.5");
            assertThat(reason.connections()).isEqualTo(100);
            assertThat(reason.everySeconds()).isCloseTo(600, within(5.0));
            assertThat(reason.jitterSeconds()).isBetween(1.0, 15.0);
            assertThat(reason.known()).isFalse();
        });
        assertThat(((Reason.Beacon) beacon.reason(events.getFirst(), 0)).known()).isTrue();
        assertThat(beacon.reason(events.get(last + 1), last + 1)).isEqualTo(new Reason.Missing("destination.ip"));
    }

    @Test
    void theSubScoresAreThoseOfTheMethod() {
        long[] clock = IntStream.range(0, 49).mapToLong(i -> i * 60_000L).toArray();
        // intervals 1; 2 connections a part but one 3: mean 49/24; 48 of 60 minutes
        BeaconScore score = BeaconScore.of(clock, new double[0], 3_600_000L);
        assertThat(score.intervals()).isEqualTo(1);
        assertThat(score.every()).isEqualTo(60_000);
        assertThat(score.jitter()).isZero();
        double evenness = 1 - Math.sqrt((23 * Math.pow(2 - 49 / 24.0, 2) + Math.pow(3 - 49 / 24.0, 2)) / 24) / (49 / 24.0);
        assertThat(score.score()).isCloseTo((1 + evenness + 0.8) / 3, within(1e-12));
        // quartiles 1, 2, 5: skew (6 - 4) / 4; distances 0, 1, 1, 3, 7 from 2
        assertThat(BeaconScore.regularity(new double[] {1, 1, 2, 5, 9}, 0)).isEqualTo((0.5 + 0.5) / 2);
        assertThat(BeaconScore.regularity(new double[] {1, 1, 2, 5, 9}, 5)).as("too close to be skewed").isEqualTo((1 + 0.5) / 2);
        assertThat(BeaconScore.regularity(new double[] {60, 60, 60, 61, 61}, 0)).as("a minute that slips by a second").isEqualTo(1);
    }

    @Test
    void withoutADestinationThereIsNothingToSay() {
        List<Event> other = List.of(MadeEvents.at(1, 0, "source.ip", "x"), MadeEvents.at(2, 1, "source.ip", "y"));
        assertThat(Beacon.learn(new ColumnPool(MadeEvents.columns(other)), new int[] {0, 1})).isNull();
    }
}
