package org.isolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.CancelledException;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.Progress;
import org.isolog.core.SourceRef;
import org.isolog.core.ValueCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTableTest {
    @TempDir
    private Path directory;
    private CaseStore store;

    @BeforeEach
    void create() {
        store = CaseStore.create(directory.resolve("case"), "Case", Cases.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<Event> scanned() {
        List<Event> events = new ArrayList<>();
        store.events().scan(events::add, Progress.silent());
        return events;
    }

    private long[] select(String field, String value) {
        return store.events().select(EventFilter.all().and(new Condition(field, value, false)), null, false, Progress.silent());
    }

    @Test
    void readsBackWhatWasStoredWithFieldsInTheirOrder() {
        Event odd = new Event(99, new SourceRef(7, 2, 61), new EventTime(Instant.parse("1969-12-31T23:59:59.000000001Z"), "then",
            EventTime.Quality.GUESSED_YEAR_AND_ZONE), Fields.of("z.own", "1", Ecs.SOURCE_IP, "10.0.0.1", "a.own", "\"quoted\" \\ \u0000 \ud800 é 😀",
            Ecs.MESSAGE, "it''s; DROP TABLE event --", "", "empty name"), "a\nb\u0000c");
        Event bare = new Event(0, new SourceRef(1, 3, 99), EventTime.missing(), Fields.empty(), "");
        Event unreadable = new Event(0, new SourceRef(1, 4, 100), EventTime.unreadable("never"), Fields.of(Ecs.MESSAGE, "m"), null);
        Cases.add(store, "a.csv", Cases.login(1), odd, bare, unreadable);

        assertThat(scanned()).containsExactly(Cases.login(1).withId(1),
            new Event(2, new SourceRef(1, 2, 61), odd.time(), odd.fields(), odd.raw()), bare.withId(3), unreadable.withId(4));
        assertThat(store.events().count()).isEqualTo(4);
        assertThat(store.events().fieldNames()).containsExactly("(no name)", "a.own", Ecs.EVENT_ACTION, Ecs.EVENT_OUTCOME, Ecs.MESSAGE, Ecs.SOURCE_IP,
            Ecs.USER_NAME, "z.own");
    }

    @Test
    void keepsThousandsOfDifferentLayouts() {
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            events.add(Cases.event(i, "name" + i, "v", Ecs.USER_NAME, "u" + i, "other", "w" + i));
        }
        Cases.add(store, "a.json", events, List.of());

        List<Event> read = scanned();
        assertThat(read).hasSize(5_000);
        for (int i = 0; i < 5_000; i++) {
            assertThat(read.get(i)).isEqualTo(events.get(i).withId(i + 1));
        }
        assertThat(select("name4999", "v")).containsExactly(4999);
        assertThat(select("other", "W5000")).containsExactly(5000);
        assertThat(select(Ecs.USER_NAME, "u5000")).containsExactly(5000);
    }

    @Test
    void givesEventsInTheOrderAsked() {
        Cases.add(store, "a.csv", Cases.login(1), Cases.login(2), Cases.login(3));

        assertThat(store.events().get(new long[] {3, 1, 77, 3})).extracting(Event::id).containsExactly(3L, 1L, 3L);
        assertThat(store.events().get(2)).contains(Cases.login(2).withId(2));
        assertThat(store.events().get(4)).isEmpty();
    }

    @Test
    void selectsByFieldsInColumnsAndInJson() {
        Cases.add(store, "a.csv",
            Cases.event(1, Ecs.USER_NAME, "Alice", "dept", "Sales"),
            Cases.event(2, Ecs.USER_NAME, "bob", "dept", "50%_off"),
            Cases.event(3, Ecs.USER_NAME, "malice"),
            Cases.event(4, "dept", "sales west"));

        assertThat(select(Ecs.USER_NAME, "alice")).containsExactly(1);
        assertThat(select(Ecs.USER_NAME, "*alice")).containsExactly(1, 3);
        assertThat(select("dept", "SALES*")).containsExactly(1, 4);
        assertThat(select("dept", "50%_*")).containsExactly(2);
        assertThat(select("dept", "50__off")).isEmpty();
        assertThat(select("dept", "*")).containsExactly(1, 2, 4);
        assertThat(select("nosuch", "*")).isEmpty();
        assertThat(select("x' OR 1=1 --", "*")).isEmpty();
        assertThat(select(null, "LINE 3")).containsExactly(3);
        EventFilter without = EventFilter.all().and(new Condition("dept", "sales", true)).and(new Condition(Ecs.USER_NAME, "bob", true));
        assertThat(store.events().select(without, null, true, Progress.silent())).containsExactly(4, 3);
    }

    @Test
    void selectsByTimeWithAnInclusiveStartAndAnExclusiveEnd() {
        Event timeless = new Event(0, new SourceRef(1, 4, 0), EventTime.missing(), Fields.empty(), "x");
        Cases.add(store, "a.csv", Cases.login(1), Cases.login(2), Cases.login(3), timeless);

        EventFilter between = EventFilter.all().between(Cases.START.plusSeconds(1), Cases.START.plusSeconds(3));
        assertThat(store.events().select(between, null, false, Progress.silent())).containsExactly(1, 2);
        assertThat(store.events().firstTime()).isEqualTo(Cases.START.plusSeconds(1));
        assertThat(store.events().lastTime()).isEqualTo(Cases.START.plusSeconds(3));
    }

    @Test
    void sortsByAnyFieldWithMissingValuesLast() {
        Event timeless = new Event(0, new SourceRef(1, 4, 0), EventTime.missing(), Fields.of(Ecs.HTTP_STATUS, "-"), "x");
        Cases.add(store, "a.csv",
            Cases.event(9, Ecs.HTTP_STATUS, "500", "bytes", "1000"),
            Cases.event(2, "bytes", "99"),
            Cases.event(5, Ecs.HTTP_STATUS, "404", "bytes", "b"),
            timeless,
            Cases.event(2, Ecs.HTTP_STATUS, "500", "bytes", "A"));

        assertThat(sorted("time", false)).containsExactly(2, 5, 3, 1, 4);
        assertThat(sorted("time", true)).containsExactly(1, 3, 2, 5, 4);
        assertThat(sorted(Ecs.HTTP_STATUS, false)).containsExactly(3, 1, 5, 4, 2);
        assertThat(sorted(Ecs.HTTP_STATUS, true)).containsExactly(4, 1, 5, 3, 2);
        assertThat(sorted("bytes", false)).containsExactly(2, 1, 5, 3, 4);
    }

    private long[] sorted(String field, boolean descending) {
        return store.events().select(EventFilter.all(), field, descending, Progress.silent());
    }

    @Test
    void countsTopValues() {
        Cases.add(store, "a.csv", Cases.event(1, "k", "b"), Cases.event(2, "k", "a"), Cases.event(3, "k", "c", Ecs.USER_NAME, "u"),
            Cases.event(4, "k", "c", Ecs.USER_NAME, "u"), Cases.event(5));

        assertThat(store.events().topValues("k", EventFilter.all(), 2)).containsExactly(new ValueCount("c", 2), new ValueCount("a", 1));
        assertThat(store.events().topValues(Ecs.USER_NAME, EventFilter.all(), 9)).containsExactly(new ValueCount("u", 2));
    }

    @Test
    void findsEventsAroundOneInTimeAlsoAcrossSources() {
        Cases.add(store, "a.csv", Cases.login(10), Cases.login(20), Cases.login(30));
        Cases.add(store, "b.csv", Cases.login(19), Cases.login(20), Cases.login(100));

        Duration span = Duration.ofSeconds(10);
        assertThat(store.events().around(2, span, span, 10)).containsExactly(1, 4, 2, 5, 3);
        assertThat(store.events().around(2, span, span, 3)).containsExactly(4, 2, 5);
        assertThat(store.events().around(2, Duration.ofSeconds(1), Duration.ZERO, 10)).containsExactly(4, 2, 5);
        assertThat(store.events().around(77, span, span, 10)).isEmpty();
        Cases.add(store, "c.csv", new Event(0, new SourceRef(1, 1, 0), EventTime.missing(), Fields.empty(), "x"));
        assertThat(store.events().around(7, span, span, 3)).contains(7);
    }

    @Test
    void stopsWhenCancelled() {
        Cases.add(store, "a.csv", Cases.login(1));
        Progress cancelled = new Progress() {
            @Override
            public void step(String name) {
                // not looked at
            }

            @Override
            public void report(long done, long total) {
                // not looked at
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> store.events().scan(event -> { }, cancelled)).isInstanceOf(CancelledException.class);
        assertThatThrownBy(() -> store.events().select(EventFilter.all(), null, false, cancelled)).isInstanceOf(CancelledException.class);
        assertThat(scanned()).hasSize(1);
    }
}
