package org.isolog.detect.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.isolog.core.Channel;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Explanation.Share;
import org.isolog.core.Progress;
import org.isolog.core.Reason;
import org.isolog.core.Reason.Hours;
import org.isolog.core.Reason.Norm;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.core.StoryKind;
import org.isolog.detect.AlertUnits;
import org.isolog.features.columns.EventColumns;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

class StoryFinderTest {
    private static final String ATTACKER = "203.0.113.9";
    private static final Reason FAILURES = new Reason.Burst(Reason.Counted.FAILURES, "", Ecs.SOURCE_IP, ATTACKER, 60, 0, 3600, new Norm(0.1, 0.1, true, Hours.ALL));
    private static final Reason NEW_HOST = new Reason.FirstSeen(Ecs.HOST_NAME, "paste.example", null, null, 3, 100);

    private final List<Event> events = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();

    /** An event; suspicious, and an alert, if it has a reason. */
    private void event(long seconds, Reason reason, String... namesAndValues) {
        events.add(MadeEvents.at(events.size() + 1, seconds, namesAndValues));
        reasons.add(reason);
    }

    private void ordinary() {
        for (int hour = 0; hour < 40; hour++) {
            for (int person = 0; person < 10; person++) {
                event(3600L * hour + person, null, Ecs.USER_NAME, "u" + person, Ecs.SOURCE_IP, "10.0.0." + person, Ecs.HOST_NAME, "gate",
                    Ecs.EVENT_ACTION, "read", Ecs.EVENT_OUTCOME, Ecs.SUCCESS);
            }
        }
    }

    private void login(long seconds, String user, String outcome) {
        event(seconds, FAILURES, Ecs.USER_NAME, user, Ecs.SOURCE_IP, ATTACKER, Ecs.HOST_NAME, "gate", Ecs.EVENT_ACTION, "login", Ecs.EVENT_OUTCOME, outcome);
    }

    private List<FoundStory> find() {
        int size = events.size();
        double[] scores = new double[size];
        double[] pValues = new double[size];
        byte[] severities = new byte[size];
        boolean[] flags = new boolean[size];
        for (int i = 0; i < size; i++) {
            flags[i] = reasons.get(i) != null;
            scores[i] = flags[i] ? 0.9 : 0.1;
            pValues[i] = flags[i] ? 0.0001 : 0.5;
            severities[i] = (byte) (flags[i] ? Severity.HIGH : Severity.NONE).ordinal();
        }
        long[] ids = events.stream().mapToLong(Event::id).toArray();
        EventColumns columns = MadeEvents.columns(events);
        StoryFinder finder = new StoryFinder(columns, AlertUnits.of(columns), new Scores(ids, scores, pValues, severities, flags));
        for (int i = 0; i < size; i++) {
            if (flags[i]) {
                Contribution part = new Contribution("f", 12, 0.8, Double.NaN, reasons.get(i));
                finder.add(new Explanation(ids[i], 0.1, 0.9, List.of(new Share(Channel.RATE, 12, 0.8, List.of(part)))), List.of(part));
            }
        }
        return finder.find(wanted -> Arrays.stream(wanted).mapToObj(id -> events.get((int) id - 1)).toList(), Progress.silent());
    }

    @Test
    void aSprayOverTwoHoursIsOneStory() {
        ordinary();
        for (int i = 0; i < 60; i++) {
            login(3000 + 60L * i, "u" + i, Ecs.FAILURE);
        }
        assertThat(find()).singleElement().satisfies(story -> {
            assertThat(story.facts().kind()).isEqualTo(StoryKind.PASSWORD_SPRAY);
            assertThat(story.facts().users()).isEqualTo(60);
            assertThat(story.facts().addresses()).isEqualTo(1);
            assertThat(story.facts().failures()).isEqualTo(60);
            assertThat(story.facts().main(Ecs.SOURCE_IP)).isEqualTo(new Entity(Ecs.SOURCE_IP, ATTACKER));
            assertThat(story.facts().reasons()).containsExactly(FAILURES);
            assertThat(story.events()).isEqualTo(60);
            assertThat(story.alerts()).isEqualTo(2);
            assertThat(story.severity()).isEqualTo(Severity.HIGH);
            assertThat(story.first()).isEqualTo(MadeEvents.START.toEpochMilli() + 3_000_000);
            assertThat(story.last()).isEqualTo(MadeEvents.START.toEpochMilli() + 6_540_000);
            assertThat(story.eventIds()).hasSize(60).startsWith(401).endsWith(460);
            // 402 units, two of them at p = 0.0001
            assertThat(story.confidence()).isEqualTo(1 - 0.0001 * 402 / 2);
        });
    }

    @Test
    void aSuccessAfterFailuresIsThatStory() {
        ordinary();
        for (int i = 0; i < 20; i++) {
            login(100 + i, "u3", Ecs.FAILURE);
        }
        login(130, "u3", Ecs.SUCCESS);
        assertThat(find()).singleElement().satisfies(story -> {
            assertThat(story.facts().kind()).isEqualTo(StoryKind.BRUTE_FORCE_SUCCESS);
            assertThat(story.events()).isEqualTo(21);
        });
    }

    @Test
    void aScanIsOneStory() {
        ordinary();
        for (int i = 0; i < 60; i++) {
            event(100 + i, FAILURES, Ecs.SOURCE_IP, ATTACKER, Ecs.URL_PATH, "/p" + i, Ecs.HTTP_STATUS, "404", Ecs.EVENT_OUTCOME, Ecs.FAILURE);
        }
        assertThat(find()).singleElement().satisfies(story -> {
            assertThat(story.facts().kind()).isEqualTo(StoryKind.WEB_SCAN);
            assertThat(story.facts().paths()).isEqualTo(60);
        });
    }

    @Test
    void unrelatedAlertsStayApartAndTheBroaderComesFirst() {
        ordinary();
        event(7_300, NEW_HOST, Ecs.USER_NAME, "u7", Ecs.SOURCE_IP, "10.0.0.7", Ecs.HOST_NAME, "paste.example");
        for (int i = 0; i < 30; i++) {
            login(90_000 + i, "root", Ecs.FAILURE);
        }
        List<FoundStory> stories = find();
        assertThat(stories).extracting(story -> story.facts().kind()).containsExactly(StoryKind.BRUTE_FORCE, StoryKind.NEW_ACCESS);
        assertThat(stories).extracting(FoundStory::events).containsExactly(30L, 1L);
    }

    @Test
    void manySourcesOfOnePatternAreOneStory() {
        ordinary();
        for (int source = 0; source < 40; source++) {
            for (int i = 0; i < 3; i++) {
                event(7200L * source / 4 + i, new Reason.Burst(Reason.Counted.FAILURES, "", Ecs.SOURCE_IP, "198.51.100." + source, 3, 0, 3600, new Norm(0.1, 0.1, true, Hours.ALL)),
                    Ecs.USER_NAME, "v" + source, Ecs.SOURCE_IP, "198.51.100." + source, Ecs.EVENT_ACTION, "login", Ecs.EVENT_OUTCOME, Ecs.FAILURE);
            }
        }
        assertThat(find()).singleElement().satisfies(story -> {
            assertThat(story.facts().kind()).isEqualTo(StoryKind.PASSWORD_SPRAY);
            assertThat(story.facts().addresses()).isEqualTo(40);
            assertThat(story.alerts()).isEqualTo(40);
        });
    }

    @Test
    void aQuietCaseHasNoStory() {
        ordinary();
        assertThat(find()).isEqualTo(Collections.emptyList());
    }
}
