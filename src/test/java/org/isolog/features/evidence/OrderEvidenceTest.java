package org.isolog.features.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isolog.features.evidence.HandCounts.all;
import static org.isolog.features.evidence.HandCounts.log2;
import static org.isolog.features.evidence.HandCounts.pool;
import static org.isolog.features.evidence.HandCounts.values;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.Hash64;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

/** What follows what, computed by hand from counts. */
final class OrderEvidenceTest {
    private static void assertBits(Feature feature, float... expected) {
        assertThat(values(feature, expected.length)).containsExactly(expected, within(1e-6f));
    }

    @Test
    void aStepLeadsFromTheEventBeforeWithinTheSession() {
        List<Event> events = List.of(MadeEvents.at(1, 0, "user.name", "ann"), MadeEvents.at(2, 1, "user.name", "bob"), MadeEvents.at(3, 2, "user.name", "ann"),
                MadeEvents.at(4, 2 + 3599, "user.name", "ann"), MadeEvents.at(5, 2 + 3599 + 3600, "user.name", "ann"), MadeEvents.timeless(6, "user.name", "ann"),
                MadeEvents.at(7, 3, "x", "y"));
        ColumnPool pool = pool(events);
        Steps steps = Steps.of(pool, pool.column("user.name"));
        assertThat(IntStream.range(0, 7).map(steps::before)).containsExactly(-1, -1, 0, 2, -1, -1, -1);
    }

    @Test
    void aChangeAwayFromTheUsualCountsAndTheWayBackDoesNot() {
        List<Event> events = new ArrayList<>();
        for (String ip : new String[] {"x", "x", "x", "y", "x", "x", "x", "x", "x", "x", "x"}) {
            events.add(MadeEvents.at(events.size() + 1, events.size(), "user.name", "ann", "source.ip", ip));
        }
        Change change = Change.learn(pool(events), "user.name", "source.ip", all(events));
        long ann = Hash64.of("ann");
        assertThat(change).isEqualTo(new Change("user.name", "source.ip", new Long2IntOpenHashMap(new long[] {ann}, new int[] {1}),
                new Long2IntOpenHashMap(new long[] {ann}, new int[] {10}), 2 / 11.0));
        Feature feature = change.bind(pool(events));

        assertBits(feature, Float.NaN, 0, 0, log2(30 / (1 + 20 * 2 / 11.0)), 0, 0);
        assertThat(feature.reason(events.get(3), 3)).isEqualTo(new Reason.Changed("source.ip", "x", "y", "user.name", "ann", 1, 10));
        assertThat(feature.reason(events.get(4), 4)).isEqualTo(new Reason.SeenBefore("source.ip", "x", "user.name", "ann"));
        assertThat(feature.reason(events.getFirst(), 0)).isEqualTo(new Reason.Missing("source.ip"));
    }
}
