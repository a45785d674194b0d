package org.isolog.features.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isolog.features.evidence.HandCounts.all;
import static org.isolog.features.evidence.HandCounts.pool;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.core.Reason.Counted;
import org.isolog.core.Reason.Hours;
import org.isolog.core.Reason.Norm;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class RateEvidenceTest {
    private static final int HOUR = 3600;
    private static final WindowCounts EVENTS = new WindowCounts(Counted.EVENTS, "source.ip", "", HOUR);
    private static final WindowCounts FAILURES = new WindowCounts(Counted.FAILURES, "source.ip", "user.name", HOUR);

    private static void add(List<Event> events, String ip, int hour, int count, String outcome) {
        for (int i = 0; i < count; i++) {
            events.add(MadeEvents.at(events.size() + 1, (long) hour * HOUR + i, "source.ip", ip, "user.name", "u" + i, "event.outcome", outcome));
        }
    }

    /** A service of 300 events an hour, ten people of 2 to 4, for 24 hours. */
    private static List<Event> office() {
        List<Event> events = new ArrayList<>();
        for (int hour = 0; hour < 25; hour++) {
            add(events, "service", hour, 300, "success");
            for (int person = 0; person < 10; person++) {
                add(events, "person" + person, hour, 2 + (hour + person) % 3, "success");
            }
        }
        return events;
    }

    @Test
    void tailsAreExact() {
        // shape 1 is the geometric law: q^count at q = 3/4
        assertThat(NegativeBinomial.atLeast(5, 3, 1)).isCloseTo(Math.pow(0.75, 5), within(1e-13));
        // shape 2: P(0) = p², P(1) = 2 p² q, P(2) = 3 p² q² at p = 2/5
        assertThat(NegativeBinomial.atLeast(3, 3, 2)).isCloseTo(1 - 0.16 * (1 + 2 * 0.6 + 3 * 0.36), within(1e-13));
        // towards Poisson's law as the shape grows
        assertThat(NegativeBinomial.atLeast(2, 1, 1e6)).isCloseTo(1 - 2 / Math.E, within(1e-6));
        assertThat(NegativeBinomial.atLeast(0, 3, 2)).isEqualTo(1);
        assertThat(NegativeBinomial.atLeast(4_700, 3, 1)).isCloseTo(0, within(1e-300));
        assertThat(NegativeBinomial.logGamma(10)).isCloseTo(Math.log(362_880), within(1e-12));
    }

    @Test
    void anyEntityCanBeThatHighNowAndThen() {
        PeerRates peers = new PeerRates(99, 1, 1, 0.5, 3, new double[] {2, 2, 7});
        assertThat(peers.share(1)).isEqualTo(3 / 100.0);
        assertThat(peers.share(3)).isEqualTo(1 / 100.0);
        assertThat(peers.share(7)).isEqualTo(1 / 100.0);
        assertThat(peers.share(15)).isEqualTo(0.25 / 100.0);
        Rate rate = new Rate(1, 1, 1, peers);
        assertThat(rate.bits(0)).isZero();
        assertThat(rate.bits(3)).isEqualTo((float) (-Math.log(Math.pow(0.5, 3) + 0.01) / Math.log(2)), within(1e-6f));
    }

    @Test
    void theHighestTenthIsCapped() {
        List<Event> events = new ArrayList<>();
        for (int hour = 0; hour < 25; hour++) {
            add(events, "x", hour, hour == 12 ? 500 : 3, "success");
        }
        ColumnPool pool = pool(events);
        WindowCount count = WindowCount.learn(pool, EVENTS, all(events));
        Reason reason = count.bind(pool).reason(events.get(events.size() - 1), events.size() - 1);
        assertThat(reason).isEqualTo(new Reason.Burst(Counted.EVENTS, "", "source.ip", "x", 3, 0, HOUR, new Norm(3, 3, true, Hours.ALL)));
        assertThat(count.bind(pool).value(12 * 3 + 499)).isGreaterThan(8);
    }

    @Test
    void aBusyServiceIsNotLoudAPersonOfAsManyIs() {
        List<Event> events = office();
        WindowCount count = WindowCount.learn(pool(events), EVENTS, all(events));
        List<Event> later = new ArrayList<>();
        add(later, "service", 30, 300, "success");
        add(later, "person1", 30, 300, "success");
        add(later, "newcomer", 30, 300, "success");
        later.add(MadeEvents.timeless(901, "source.ip", "service"));
        Feature feature = count.bind(pool(later));

        assertThat(feature.value(299)).isLessThan(3);
        assertThat(feature.value(599)).isGreaterThan(10);
        assertThat(feature.value(899)).isBetween(5f, feature.value(599));
        assertThat(feature.value(303)).isLessThan(3);
        assertThat(feature.value(900)).isNaN();
        assertThat(feature.reason(later.get(900), 900)).isEqualTo(new Reason.Missing("source.ip"));
    }

    @Test
    void anAttackInTheTrainingDataIsNotUsual() {
        List<Event> events = office();
        int from = events.size();
        add(events, "attacker", 12, 47, "failure");
        ColumnPool pool = pool(events);
        Feature failures = WindowCount.learn(pool, FAILURES, all(events)).bind(pool);

        assertThat(failures.value(0)).isZero();
        assertThat(failures.value(from + 46)).isGreaterThan(8);
        assertThat(failures.reason(events.get(from + 46), from + 46)).isInstanceOfSatisfying(Reason.Burst.class, burst -> {
            assertThat(burst.count()).isEqualTo(47);
            assertThat(burst.spread()).isEqualTo(47);
            assertThat(burst.norm().own()).isFalse();
        });
        assertThat(WindowCount.learn(pool(events.subList(0, 100)), FAILURES, new int[] {0, 1, 2})).isNull();
        assertThat(WindowCount.learn(pool, new WindowCounts(Counted.EVENTS, "source.ip", "", 86_400), all(events))).isNull();
    }

    @Test
    void bytesBlameTheEventThatBroughtThem() {
        List<Event> events = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            for (int i = 0; i < 4; i++) {
                events.add(MadeEvents.at(events.size() + 1, hour * HOUR + i, "source.ip", "x", "network.bytes", Integer.toString(1000 + i)));
            }
        }
        events.add(MadeEvents.at(97, 24 * HOUR + 10, "source.ip", "x", "network.bytes", "9000000"));
        events.add(MadeEvents.at(98, 24 * HOUR + 11, "source.ip", "x", "network.bytes", "1000"));
        ColumnPool pool = pool(events);
        Feature bytes = WindowCount.learn(pool, new WindowCounts(Counted.BYTES, "source.ip", "network.bytes", HOUR), all(events)).bind(pool);

        assertThat(bytes.value(3)).isLessThan(2);
        assertThat(bytes.value(96)).isGreaterThan(6);
        assertThat(bytes.value(97)).isZero();
        assertThat(((Reason.Burst) bytes.reason(events.get(96), 96)).count()).isEqualTo(9_000_000);
    }

    @Test
    void aSuccessCountsTheFailuresBeforeIt() {
        List<Event> events = office();
        int from = events.size();
        add(events, "person1", 30, 40, "failure");
        events.add(MadeEvents.at(events.size() + 1, 30 * HOUR + 50, "source.ip", "person1", "event.outcome", "success"));
        ColumnPool pool = pool(events);
        SuccessAfterFailures success = SuccessAfterFailures.learn(pool, "source.ip", HOUR, all(events));
        Feature feature = success.bind(pool);

        assertThat(feature.value(0)).isZero();
        assertThat(feature.value(from + 39)).isZero();
        assertThat(feature.value(from + 40)).isGreaterThan(8);
        assertThat(feature.reason(events.get(from + 40), from + 40))
                .isEqualTo(new Reason.SuccessAfterFailures("source.ip", "person1", 40, HOUR, new Norm(1 / 22.0, 1 / 22.0, true, Hours.ALL)));
        assertThat(SuccessAfterFailures.learn(pool(events.subList(0, 9)), "source.ip", HOUR, new int[] {0})).isNull();
    }

    /** Failures and a success of one address in an hour after a day of usual ones, all with the same further fields. */
    private static List<Event> guessing(String... fields) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            events.add(outcome(events.size() + 1, i < 24 ? i * HOUR : 30 * HOUR + i, i < 24 ? "success" : i < 39 ? "failure" : "success", fields));
        }
        return events;
    }

    private static Event outcome(long id, long second, String outcome, String... fields) {
        return MadeEvents.at(id, second, Stream.concat(Stream.of("source.ip", "a", "event.outcome", outcome), Stream.of(fields)).toArray(String[]::new));
    }

    @Test
    void aPageThatIsThereAfterPagesThatAreNotIsNoLogin() {
        List<Event> pages = guessing("http.response.status_code", "200", "http.request.method", "GET", "url.path", "/login");
        assertThat(SuccessAfterFailures.learn(pool(pages), "source.ip", HOUR, all(pages))).isNull();
        for (List<Event> logins : List.of(guessing(), guessing("http.response.status_code", "200", "event.action", "login"))) {
            Feature feature = SuccessAfterFailures.learn(pool(logins), "source.ip", HOUR, all(logins)).bind(pool(logins));
            assertThat(feature.value(39)).isGreaterThan(3);
            assertThat(((Reason.SuccessAfterFailures) feature.reason(logins.getLast(), 39)).failures()).isEqualTo(15);
        }
    }

    @Test
    void busyHoursAreThoseInWhichManyAreActive() {
        List<Event> events = new ArrayList<>();
        for (int day = 0; day < 3; day++) {
            for (int hour = 0; hour < 24; hour++) {
                add(events, "service", 24 * day + hour, 50, "success");
            }
            for (int person = 0; person < 10; person++) {
                add(events, "person" + person, 24 * day + 1, 1, "success");
            }
        }
        ColumnPool pool = pool(events);
        HourClasses hours = HourClasses.learn(pool.events(), pool.column("source.ip"), pool.inTimeOrder(all(events)));
        long start = MadeEvents.START.toEpochMilli();
        assertThat(IntStream.range(0, 24).map(hour -> hours.of(start + hour * 3_600_000L)).sum()).isEqualTo(24);
        assertThat(hours.named(0)).isEqualTo(Hours.QUIET);
    }

    @Test
    void aSlowRiseIsToldInTheHourItCrosses() {
        List<Event> events = new ArrayList<>();
        int[] counts = new int[60];
        for (int hour = 0; hour < 60; hour++) {
            counts[hour] = hour < 50 ? 10 + hour % 3 : 22;
            add(events, "x", hour, counts[hour], "success");
        }
        ColumnPool pool = pool(events);
        int training = IntStream.range(0, 50).map(hour -> counts[hour]).sum();
        SlowRise rise = SlowRise.learn(pool, Counted.EVENTS, "source.ip", IntStream.range(0, training).toArray());
        Feature feature = rise.bind(pool);

        List<Integer> hours = IntStream.range(0, events.size()).filter(row -> feature.value(row) > 0)
                .map(row -> (int) ((pool.events().time(row) - MadeEvents.START.toEpochMilli()) / 3_600_000L)).distinct().boxed().toList();
        assertThat(hours).isNotEmpty().allMatch(hour -> hour >= 52);
        int row = IntStream.range(0, events.size()).filter(at -> feature.value(at) > 0).findFirst().orElseThrow();
        assertThat(feature.value(row)).as("never more than once in the hours learned from").isCloseTo((float) (Math.log(50 + 1.0) / Math.log(2)), within(1e-5f));
        assertThat(feature.reason(events.get(row), row)).isInstanceOfSatisfying(Reason.SlowRise.class, found -> {
            assertThat(found.count()).isEqualTo(22);
            assertThat(found.since()).isGreaterThanOrEqualTo(3);
        });
        // Siegmund: (e^6.166 - 6.166 - 1) / 0.5 = 937 hours
        assertThat(SlowRise.bits(5)).isCloseTo((float) (Math.log(937.6) / Math.log(2)), within(0.01f));
        assertThat(SlowRise.learn(pool, Counted.FAILURES, "source.ip", all(events))).isNull();
    }

    @Test
    void orderWithinATimeChangesNothingLearned() throws IOException {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            events.add(MadeEvents.at(i + 1, i / 20 * HOUR, "source.ip", "x" + i % 3, "network.bytes", Integer.toString(i * 31 % 97)));
        }
        List<Event> turned = new ArrayList<>();
        for (int hour = 0; hour < 10; hour++) {
            turned.addAll(events.subList(20 * hour, 20 * hour + 20).reversed());
        }
        List<Event> renumbered = new ArrayList<>();
        for (Event event : turned) {
            renumbered.add(new Event(renumbered.size() + 1, event.ref(), event.time(), event.fields(), event.raw()));
        }
        assertThat(bytes(renumbered)).isEqualTo(bytes(events));
        WindowCount read = WindowCount.read(new DataInputStream(new ByteArrayInputStream(bytes(events))));
        assertThat(written(read)).isEqualTo(bytes(events));
    }

    private static byte[] bytes(List<Event> events) throws IOException {
        return written(WindowCount.learn(pool(events), EVENTS, all(events)));
    }

    private static byte[] written(WindowCount count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        count.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
