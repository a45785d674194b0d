package org.isolog.features.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.isolog.core.Event;
import org.isolog.features.columns.EventColumns;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

/** Two pointers against looking at every pair of events. */
final class SlidingWindowTest {
    private static final int SECONDS = 60;

    private final List<Event> events = events();
    private final EventColumns columns = MadeEvents.columns(events);
    private final ColumnPool pool = new ColumnPool(columns);

    /** Out of time order, with equal times, some without a time, a user or an address. */
    private static List<Event> events() {
        SplittableRandom random = new SplittableRandom(7);
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            String user = random.nextInt(10) == 0 ? "" : "user" + random.nextInt(4);
            String ip = random.nextInt(10) == 0 ? "" : "10.0.0." + random.nextInt(6);
            String outcome = random.nextInt(3) == 0 ? "failure" : "success";
            events.add(random.nextInt(12) == 0 ? MadeEvents.timeless(i, "user.name", user, "source.ip", ip, "event.outcome", outcome)
                    : MadeEvents.at(i, random.nextInt(1200), "user.name", user, "source.ip", ip, "event.outcome", outcome));
        }
        return events;
    }

    /** Whether the other event is in the window that ends with this one: not after it, by id within the same time. */
    private boolean inWindow(int other, int row) {
        if (columns.time(other) == EventColumns.NO_TIME) {
            return false;
        }
        long age = columns.time(row) - columns.time(other);
        return age >= 0 && age < SECONDS * 1000L && (age > 0 || other <= row);
    }

    private float[] naive(boolean distinct, IntPredicate counted) {
        float[] found = new float[events.size()];
        for (int row = 0; row < found.length; row++) {
            String user = events.get(row).get("user.name");
            boolean known = user != null && columns.time(row) != EventColumns.NO_TIME && (!distinct || events.get(row).get("source.ip") != null);
            Set<String> different = new HashSet<>();
            int count = 0;
            for (int other = 0; known && other < found.length; other++) {
                if (user.equals(events.get(other).get("user.name")) && inWindow(other, row) && counted.test(other)) {
                    count++;
                    different.add(events.get(other).get("source.ip"));
                }
            }
            different.remove(null);
            found[row] = known ? distinct ? different.size() : count : Float.NaN;
        }
        return found;
    }

    @Test
    void eventsOfTheSameEntity() {
        assertThat(new SlidingWindow(pool, SECONDS).events(pool.column("user.name"), null)).isEqualTo(naive(false, row -> true));
    }

    @Test
    void failuresOfTheSameEntity() {
        assertThat(new SlidingWindow(pool, SECONDS).events(pool.column("user.name"), pool.failures()))
                .isEqualTo(naive(false, row -> "failure".equals(events.get(row).get("event.outcome"))));
    }

    @Test
    void differentAddressesOfTheSameUser() {
        assertThat(new SlidingWindow(pool, SECONDS).distinct(pool.pair("user.name", "source.ip"), null)).isEqualTo(naive(true, row -> true));
    }
}
