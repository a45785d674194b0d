package org.isolog.features.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.features.text.MaskedText;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class EventColumnsTest {
    /** Computed apart from this program: FNV-1a, then the SplitMix64 mixer. */
    private static final long PINNED_EMPTY = -780787492076525413L;
    private static final long PINNED_ALICE = -4192475849746331044L;

    private static int[] codes(CategoryColumn column) {
        return IntStream.range(0, column.rows()).map(column::code).toArray();
    }

    @Test
    void fieldsBecomeCodesInOrderOfFirstAppearance() {
        EventColumns columns = MadeEvents.columns(List.of(
                MadeEvents.at(3, 0, "user.name", "ann", "message", "hello there"),
                MadeEvents.at(5, 1, "source.ip", "10.0.0.1", "user.name", "bob"),
                MadeEvents.at(9, 2, "user.name", "ann")));

        assertThat(columns.categories()).extracting(CategoryColumn::field).containsExactly("user.name", "source.ip");
        assertThat(codes(columns.category("user.name"))).containsExactly(0, 1, 0);
        assertThat(codes(columns.category("source.ip"))).containsExactly(-1, 0, -1);
        assertThat(columns.category("source.ip").present()).isEqualTo(1);
        assertThat(columns.category("message")).isNull();
        assertThat(columns.category("user.name").codeOf("bob")).isEqualTo(1);
        assertThat(columns.category("user.name").codeOf("eve")).isEqualTo(CategoryColumn.MISSING);
        assertThat(columns.rowOf(5)).isEqualTo(1);
        assertThat(columns.rowOf(4)).isNegative();
        assertThat(columns.text().templates().code(1)).isEqualTo(CategoryColumn.MISSING);
    }

    @Test
    void numbersAreReadWhereAValueIsOne() {
        EventColumns columns = MadeEvents.columns(List.of(
                MadeEvents.at(1, 0, "n", "12.5"), MadeEvents.at(2, 0, "n", "-3e2"), MadeEvents.at(3, 0, "n", "0x10"),
                MadeEvents.at(4, 0, "n", "-0"), MadeEvents.at(5, 0, "n", "1,5"), MadeEvents.at(6, 0, "n", "NaN"),
                MadeEvents.at(7, 0, "m", "1"), MadeEvents.at(8, 0, "n", "1234567890123456789012345")));
        CategoryColumn n = columns.category("n");

        assertThat(IntStream.range(0, 8).mapToObj(n::number)).containsExactly(12.5, -300.0, Double.NaN, 0.0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        assertThat(n.numericShare()).isEqualTo(3 / 7.0);
    }

    @Test
    void fieldsBeyondTheTwoHundredthAndEndlessNamesAreLeftOut() {
        List<String> pairs = new ArrayList<>(List.of("x".repeat(70_000), "v"));
        for (int i = 0; i < 250; i++) {
            pairs.addAll(List.of("f" + i, "v" + i));
        }
        EventColumns columns = MadeEvents.columns(List.of(
                MadeEvents.at(1, 0, pairs.toArray(String[]::new)), MadeEvents.at(2, 1, "f249", "v", "f0", "other")));

        assertThat(columns.categories()).extracting(CategoryColumn::field)
                .isEqualTo(IntStream.range(0, 200).mapToObj(i -> "f" + i).toList());
        assertThat(codes(columns.category("f0"))).containsExactly(0, 1);
        assertThat(codes(columns.category("f199"))).containsExactly(0, -1);
    }

    @Test
    void timeOrderIsByTimeThenIdAndLeavesOutTimesThatCannotBeCounted() {
        List<Event> events = List.of(MadeEvents.at(1, 50), MadeEvents.timeless(2), MadeEvents.at(3, 10), MadeEvents.at(4, 50), MadeEvents.at(5, 10),
                MadeEvents.event(6, EventTime.stated(Instant.MAX, "")), MadeEvents.event(7, EventTime.stated(Instant.MIN, "")),
                MadeEvents.event(8, EventTime.stated(Instant.parse("9999-12-31T23:59:59Z"), "")));
        EventColumns columns = MadeEvents.columns(events);

        assertThat(columns.inTimeOrder()).containsExactly(2, 4, 0, 3, 7);
        assertThat(columns.time(1)).isEqualTo(EventColumns.NO_TIME);
        assertThat(columns.time(5)).isEqualTo(EventColumns.NO_TIME);
        assertThat(columns.time(6)).isEqualTo(EventColumns.NO_TIME);
        assertThat(columns.time(0)).isEqualTo(MadeEvents.START.toEpochMilli() + 50_000);
    }

    @Test
    void eventsKeepTheirPlacesAndTimesToTheNanosecond() {
        List<Instant> times = Stream.of("2024-02-29T23:59:59.123456789Z", "2024-02-29T23:59:59.123Z", "1969-12-31T23:59:59.999999999Z", "+999999999-12-31T23:59:59.999999999Z")
                .map(Instant::parse).toList();
        long[] records = {1, 2, 5, 6, 1};
        EventColumnsBuilder builder = new EventColumnsBuilder(new MaskedText(), Derivation.none());
        for (int i = 0; i < records.length; i++) {
            EventTime time = i < times.size() ? EventTime.stated(times.get(i), "") : EventTime.missing();
            builder.add(new Event(i + 1, new SourceRef(i < 4 ? 1 : 2, records[i], 0), time, new Fields.Builder().build(), ""));
        }
        EventColumns columns = builder.build();

        assertThat(IntStream.range(0, 4).mapToObj(columns::instant)).isEqualTo(times);
        assertThat(columns.instant(4)).isNull();
        assertThat(IntStream.range(0, 5).mapToLong(columns::record).toArray()).isEqualTo(records);
        assertThat(columns.source(4)).isEqualTo(2);
    }

    @Test
    void whatNamesAnEventIsAColumnHoweverManyFieldsThereAreAndKeepsItsValues() {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pairs.addAll(List.of("f" + i, "v" + i));
        }
        pairs.addAll(List.of("user.name", "n".repeat(64), "event.action", "n".repeat(63)));
        EventColumns columns = MadeEvents.columns(List.of(MadeEvents.at(1, 0, pairs.toArray(String[]::new))));

        assertThat(columns.category("user.name").value(0)).isNull();
        assertThat(columns.category("event.action").value(0)).isEqualTo("n".repeat(63));
        assertThat(columns.category("f199").value(0)).isEqualTo("v199");
    }

    @Test
    void copiesFollowBehindWithIdsOfTheirOwn() {
        EventColumns columns = MadeEvents.columns(List.of(MadeEvents.at(4, 0, "a", "x", "message", "one two"), MadeEvents.at(7, 1, "a", "y")))
                .withCopies(0, new long[] {11, 12});

        assertThat(columns.rows()).isEqualTo(4);
        assertThat(IntStream.range(0, 4).mapToObj(columns::id)).containsExactly(4L, 7L, 8L, 9L);
        assertThat(codes(columns.category("a"))).containsExactly(0, 1, 0, 0);
        assertThat(codes(columns.text().templates())).containsExactly(0, -1, 0, 0);
        assertThat(columns.time(3)).isEqualTo(12);
        assertThat(columns.source(3)).isEqualTo(1);
    }

    @Test
    void pairsGetCodesOfTheirOwnAndNeedBothValues() {
        EventColumns columns = MadeEvents.columns(List.of(MadeEvents.at(1, 0, "u", "ann", "ip", "1"), MadeEvents.at(2, 0, "u", "bob", "ip", "1"),
                MadeEvents.at(3, 0, "u", "ann"), MadeEvents.at(4, 0, "u", "ann", "ip", "1")));
        PairColumn pairs = PairColumn.of(columns.category("u"), columns.category("ip"));

        assertThat(IntStream.range(0, 4).map(pairs::code).toArray()).containsExactly(0, 1, -1, 0);
        assertThat(pairs.distinct()).isEqualTo(2);
        assertThat(pairs.contextOf(1)).isEqualTo(1);
        assertThat(pairs.contextHash(1)).isEqualTo(Hash64.of("bob"));
        assertThat(pairs.valueHash(1)).isEqualTo(Hash64.of("1"));
        PairColumn alone = PairColumn.alone(columns.category("ip"));
        assertThat(IntStream.range(0, 4).map(alone::code).toArray()).containsExactly(0, 0, -1, 0);
        assertThat(alone.contextHash(0)).isZero();
    }

    @Test
    void aFieldWithoutEndOfValuesCountsLaterOnesAsMissing() {
        CategoryColumnBuilder builder = new CategoryColumnBuilder("id", 0, null, false);
        for (int row = 0; row < CategoryColumnBuilder.MOST_VALUES; row++) {
            builder.add(row, Integer.toString(row));
        }
        builder.add(CategoryColumnBuilder.MOST_VALUES, "one too many");
        builder.add(CategoryColumnBuilder.MOST_VALUES + 1, "7");
        CategoryColumn column = builder.build(CategoryColumnBuilder.MOST_VALUES + 3);

        assertThat(column.distinct()).isEqualTo(CategoryColumnBuilder.MOST_VALUES);
        assertThat(column.isComplete()).isFalse();
        assertThat(column.value(255)).isEqualTo("255");
        assertThat(column.value(256)).isNull();
        assertThat(column.code(CategoryColumnBuilder.MOST_VALUES)).isEqualTo(CategoryColumn.MISSING);
        assertThat(column.code(CategoryColumnBuilder.MOST_VALUES + 1)).isEqualTo(7);
        assertThat(column.code(CategoryColumnBuilder.MOST_VALUES + 2)).isEqualTo(CategoryColumn.MISSING);
    }

    @Test
    void templatesBeyondTheMostShareOneAndKnownOnesStay() {
        EventColumnsBuilder builder = new EventColumnsBuilder(new MaskedText(), Derivation.none());
        builder.add(MadeEvents.at(1, 0, "message", "the first"));
        for (int i = 1; i < TextColumnBuilder.MOST_TEMPLATES; i++) {
            builder.add(MadeEvents.at(i + 1, 0, "message", letters(i)));
        }
        int next = TextColumnBuilder.MOST_TEMPLATES;
        builder.add(MadeEvents.at(next + 1, 0, "message", "another one"));
        builder.add(MadeEvents.at(next + 2, 0, "message", "yet another"));
        builder.add(MadeEvents.at(next + 3, 0, "message", "the first"));
        TextColumn text = builder.build().text();

        assertThat(text.templates().distinct()).isEqualTo(TextColumnBuilder.MOST_TEMPLATES + 1);
        assertThat(text.templates().code(next)).isEqualTo(next);
        assertThat(text.templates().code(next + 1)).isEqualTo(next);
        assertThat(text.templates().code(next + 2)).isZero();
        assertThat(text.terms(next)).isEmpty();
        assertThat(IntStream.of(text.terms(0)).mapToObj(text::word)).containsExactly("the", "first", "the first");
    }

    /** Digits are masked, so a number is written in letters. */
    private static String letters(int number) {
        return Integer.toString(number).chars().mapToObj(c -> Character.toString('a' + c - '0')).reduce("", String::concat);
    }

    @Test
    void hashesStayWhatStoredModelsHave() {
        assertThat(Hash64.of("alice")).isEqualTo(Hash64.of("xalicex", 1, 6));
        assertThat(Hash64.pair(1, 2)).isNotEqualTo(Hash64.pair(2, 1));
        assertThat(Hash64.of("")).isEqualTo(PINNED_EMPTY);
        assertThat(Hash64.of("alice")).isEqualTo(PINNED_ALICE);
    }

    @Test
    void repetitionIsTheSameValuesInTheSameHour() {
        EventColumns columns = MadeEvents.columns(List.of(MadeEvents.at(1, 0, "a", "x"), MadeEvents.at(2, 3599, "a", "x"), MadeEvents.at(3, 3600, "a", "x"),
                MadeEvents.at(4, 10, "a", "y"), MadeEvents.at(5, 20, "b", "z"), MadeEvents.timeless(6, "a", "x"), MadeEvents.timeless(7, "a", "x")));

        assertThat(Repetition.firsts(columns, new int[] {0, 1, 2, 3, 4, 5, 6}, List.of(columns.category("a")))).containsExactly(0, 2, 3, 4, 5);
        assertThat(Repetition.firsts(columns, new int[] {1, 6}, List.of(columns.category("a")))).containsExactly(1, 6);
    }
}
