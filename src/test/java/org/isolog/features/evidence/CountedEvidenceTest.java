package org.isolog.features.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.isolog.features.evidence.HandCounts.all;
import static org.isolog.features.evidence.HandCounts.log2;
import static org.isolog.features.evidence.HandCounts.pool;
import static org.isolog.features.evidence.HandCounts.values;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.Hash64;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

/** Each family's bits, computed by hand from counts. */
final class CountedEvidenceTest {
    private static final float NONE = Float.NaN;

    private static void assertBits(Feature feature, float... expected) {
        assertThat(values(feature, expected.length)).containsExactly(expected, within(1e-6f));
    }

    /** One event a second with the values of one field. */
    private static List<Event> ofField(String field, String... values) {
        List<Event> events = new ArrayList<>();
        for (String value : values) {
            events.add(MadeEvents.at(events.size() + 1, events.size(), field, value));
        }
        return events;
    }

    @Test
    void aValueIsAsRareAsValuesUpToTwiceAsFrequent() {
        List<Event> events = ofField("f", "a", "a", "a", "a", "a", "a", "a", "a", "b", "b", "b", "b", "c", "c", "d", "e");
        Rarity rarity = Rarity.learn(pool(events), ColumnPool.ANY, "f", all(events));
        List<Event> later = new ArrayList<>(ofField("f", "a", "b", "c", "d", "never seen"));
        later.add(MadeEvents.at(6, 9, "g", "x"));
        Feature feature = rarity.bind(pool(later));

        // of 16: c shares its rarity with c, d, e and b: 8; d and whatever is new with the 4 of c, d, e and itself
        assertBits(feature, 0, 0, 1, log2(17 / 5.0), log2(17 / 5.0), NONE);
        assertThat(rarity.name()).isEqualTo("rarity:f");
        assertThat(feature.reason(later.get(1), 1)).isEqualTo(new Reason.RareValue("f", "b", 4, 16));
        assertThat(feature.reason(later.get(4), 4)).isEqualTo(new Reason.RareValue("f", "never seen", 0, 16));
        assertThat(feature.reason(later.get(5), 5)).isEqualTo(new Reason.Missing("f"));
    }

    @Test
    void aHabitIsCountedWithinItsContextAndNeedsHistory() {
        List<Event> events = new ArrayList<>();
        for (String[] pair : new String[][] {{"ann", "x"}, {"ann", "x"}, {"ann", "x"}, {"ann", "x"}, {"ann", "x"}, {"ann", "x"}, {"ann", "y"},
                {"bob", "z"}, {"bob", "z"}, {"bob", "z"}}) {
            events.add(MadeEvents.at(events.size() + 1, events.size(), "user.name", pair[0], "source.ip", pair[1]));
        }
        Rarity habit = Rarity.learn(pool(events), "user.name", "source.ip", all(events));
        List<Event> later = List.of(MadeEvents.at(1, 0, "user.name", "ann", "source.ip", "x"), MadeEvents.at(2, 1, "user.name", "ann", "source.ip", "y"),
                MadeEvents.at(3, 2, "user.name", "ann", "source.ip", "z"), MadeEvents.at(4, 3, "user.name", "bob", "source.ip", "z"),
                MadeEvents.at(5, 4, "user.name", "eve", "source.ip", "x"), MadeEvents.at(6, 5, "source.ip", "x"));
        Feature feature = habit.bind(pool(later));

        assertBits(feature, 0, 2, 2, NONE, NONE, NONE);
        assertThat(habit.name()).isEqualTo("habit:source.ip|user.name");
        assertThat(feature.reason(later.getFirst(), 0)).isEqualTo(new Reason.RarePair("source.ip", "x", "user.name", "ann", 6, 7));
        assertThat(feature.reason(later.get(2), 2)).isEqualTo(new Reason.RarePair("source.ip", "z", "user.name", "ann", 0, 7));
        assertThat(feature.reason(later.get(4), 4)).isEqualTo(new Reason.RarePair("source.ip", "x", "user.name", "eve", 0, 0));
        assertThat(habit.counts().seen(Hash64.of("bob"), Hash64.of("z"))).isEqualTo(3);
        assertThat(habit.bind(pool(ofField("user.name", "ann")))).isNull();
    }

    @Test
    void theHourIsAFieldLikeAnyOther() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            events.add(MadeEvents.at(i + 1, i));
        }
        events.add(MadeEvents.at(8, 10 * 3600));
        events.add(MadeEvents.timeless(9));
        Feature feature = Rarity.learn(pool(events), ColumnPool.ANY, ColumnPool.HOUR, all(events)).bind(pool(events));

        assertBits(feature, 0, 0, 0, 0, 0, 0, 0, log2(9 / 2.0), NONE);
        assertThat(feature.reason(events.getFirst(), 0)).isEqualTo(new Reason.UnusualHour(null, 8, 7, 8));
        assertThat(feature.reason(events.get(7), 7)).isEqualTo(new Reason.UnusualHour(null, 18, 0, 8));
        assertThat(feature.reason(events.get(8), 8)).isEqualTo(new Reason.Missing(ColumnPool.HOUR));
        Reason weekday = Rarity.learn(pool(events), ColumnPool.ANY, ColumnPool.WEEKDAY, all(events)).bind(pool(events)).reason(events.getFirst(), 0);
        assertThat(weekday).isEqualTo(new Reason.UnusualWeekday(null, java.time.DayOfWeek.MONDAY, 8, 8));
    }

    @Test
    void aFirstSightIsJudgedByWhatCameBeforeIt() {
        List<Event> events = new ArrayList<>(List.of(MadeEvents.timeless(1, "user.name", "eve"), MadeEvents.at(2, 40, "user.name", "bob"),
                MadeEvents.at(3, 10, "user.name", "ann"), MadeEvents.at(4, 20, "user.name", "ann"), MadeEvents.at(5, 30, "user.name", "ann"),
                MadeEvents.at(6, 50, "user.name", "bob"), MadeEvents.at(7, 60, "source.ip", "x"), MadeEvents.at(8, 70, "user.name", "cyd")));
        Feature feature = new FirstSeen(ColumnPool.ANY, "user.name").bind(pool(events));

        // bob: nothing new in the last 2 of 3 events before; cyd: bob in the last 3 of 5
        assertBits(feature, NONE, log2(3), NONE, 0, 0, 0, NONE, log2(4 / 2.0));
        assertThat(feature.reason(events.get(1), 1)).isEqualTo(new Reason.FirstSeen("user.name", "bob", null, null, 1, 3));
        assertThat(feature.reason(events.get(5), 5)).isEqualTo(new Reason.SeenBefore("user.name", "bob", null, null));
        assertThat(feature.reason(events.getFirst(), 0)).isEqualTo(new Reason.Missing("user.name"));
    }

    @Test
    void aFirstSightWithinAContextCountsOnlyThatContext() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            events.add(MadeEvents.at(i + 1, i, "user.name", i % 2 == 0 ? "ann" : "bob", "source.ip", "x"));
        }
        events.add(MadeEvents.at(11, 10, "user.name", "ann", "source.ip", "y"));
        Feature feature = new FirstSeen("user.name", "source.ip").bind(pool(events));

        assertThat(feature.value(10)).isEqualTo(log2(4));
        assertThat(feature.value(0)).isNaN();
        assertThat(feature.value(1)).isNaN();
        assertThat(feature.reason(events.get(10), 10)).isEqualTo(new Reason.FirstSeen("source.ip", "y", "user.name", "ann", 1, 5));
    }

    @Test
    void aNumberIsAsUnusualAsItsRarerSide() {
        List<Event> events = ofField("n", IntStream.rangeClosed(1, 100).mapToObj(Integer::toString).toArray(String[]::new));
        UnusualNumber number = UnusualNumber.learn(pool(events), "n", all(events));
        List<Event> later = ofField("n", "100", "1", "50", "25", "99.5", "500", "-500", "no number");
        Feature feature = number.bind(pool(later));

        assertBits(feature, log2(50), log2(50), 0, 1, log2(50), log2(101 / 2.0), log2(101 / 2.0), NONE);
        assertThat(feature.reason(later.getFirst(), 0)).isEqualTo(new Reason.UnusualNumber("n", 100, 51, 1, 100));
        assertThat(UnusualNumber.learn(pool(events), "n", new int[] {3})).isNull();
    }

    @Test
    void ofManyNumbersTheEndsAreExact() {
        List<Event> events = ofField("n", IntStream.range(0, 100_000).mapToObj(Integer::toString).toArray(String[]::new));
        UnusualNumber number = UnusualNumber.learn(pool(events), "n", all(events));
        Feature feature = number.bind(pool(ofField("n", "99999", "99990", "3", "99990.5", "25000")));

        assertThat(number.ranks().values().length).isLessThan(2 * Ranks.STEPS);
        assertThat(values(feature, 4)).containsExactly(new float[] {log2(50_000), log2(5_000), log2(12_500), log2(100_000 / 18.0)}, within(1e-5f));
        assertThat(feature.value(4)).isCloseTo(1, within(0.01f));
    }

    @Test
    void aTextIsAsRareAsItsRarestWords() {
        List<Event> events = ofField("message", "a b", "a b", "a b", "a c");
        RareTerm rare = RareTerm.learn(pool(events), all(events));
        List<Event> later = ofField("message", "a b", "a c", "zz");
        Feature feature = rare.bind(pool(later));

        assertBits(feature, 0, 2, 2);
        assertThat(feature.reason(later.get(1), 1)).isEqualTo(new Reason.RareText("c", 1, 4));
        assertThat(feature.reason(later.get(2), 2)).isEqualTo(new Reason.RareText("zz", 1, 4));
        EventColumns wordless = MadeEvents.columns(List.of(MadeEvents.at(1, 0, "message", "a"), MadeEvents.at(2, 1, "user.name", "ann")));
        assertThat(rare.bind(new ColumnPool(wordless)).reason(null, 1)).isEqualTo(new Reason.Missing("text"));
    }
}
