package org.isolog.features.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.features.columns.Derivation;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.EventColumnsBuilder;
import org.isolog.features.text.LessonText;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class LessonModelTest {

    private static EventColumns columns(List<Event> events) {
        EventColumnsBuilder builder = new EventColumnsBuilder(new LessonText(), Derivation.none());
        events.forEach(builder::add);
        return builder.build();
    }

    private static float[][] features(LessonModel model, EventColumns events, int... rows) {
        LessonFeatures features = model.bind(events);
        float[][] columns = new float[features.names().size()][rows.length];
        features.fill(rows, 0, rows.length, columns);
        return columns;
    }

    @Test
    void everyTermIsScaledByItsMeanAndDeviation() {
        EventColumns events = columns(List.of(MadeEvents.at(1, 0, "event.action", "up"), MadeEvents.at(2, 0, "event.action", "up"),
                MadeEvents.at(3, 0, "event.action", "down"), MadeEvents.at(4, 0, "user.name", "ann")));
        LessonModel model = LessonModel.learn(events, new int[] {0, 1, 2, 3});

        // weights: up 1,1,0,0: mean 1/2, deviation 1/2; down 0,0,1,0: mean 1/4, deviation sqrt(3)/4
        assertThat(model.bind(events).names()).containsExactly("term:up", "term:down");
        assertThat(model.mean()).containsExactly(0.5f, 0.25f);
        assertThat(model.deviation()[0]).isEqualTo(0.5f);
        assertThat(model.deviation()[1]).isCloseTo((float) Math.sqrt(3) / 4, within(1e-7f));
        float[][] rows = features(model, events, 0, 2, 3);
        assertThat(rows[0]).containsExactly(1f, -1f, -1f);
        assertThat(rows[1]).containsExactly(new float[] {(float) (-1 / Math.sqrt(3)), (float) Math.sqrt(3), (float) (-1 / Math.sqrt(3))}, within(1e-6f));
    }

    @Test
    void aTermThatNeverVariesIsZeroNotNoise() {
        EventColumns events = columns(List.of(MadeEvents.at(1, 0, "event.action", "login", "status", "aa"),
                MadeEvents.at(2, 0, "event.action", "login", "status", "bb"), MadeEvents.at(3, 0, "event.action", "login", "status", "cc")));
        LessonModel model = LessonModel.learn(events, new int[] {0, 1, 2});

        assertThat(model.terms().words().getFirst()).isEqualTo("login");
        assertThat(model.deviation()[0]).isEqualTo(1f);
        assertThat(features(model, events, 0, 1, 2)[0]).containsExactly(new float[3], within(1e-6f));
    }

    @Test
    void eventsWithoutDifferencesAreRefused() {
        for (EventColumns events : List.of(columns(List.of(MadeEvents.at(1, 0, "user.name", "ann"), MadeEvents.at(2, 0, "user.name", "bob"))),
                columns(List.of(MadeEvents.at(1, 0, "event.action", "login"), MadeEvents.at(2, 0, "event.action", "login"))))) {
            assertThatThrownBy(() -> LessonModel.learn(events, new int[] {0, 1})).isInstanceOf(IsologException.class)
                    .hasMessageContaining("none that differ");
        }
    }

    @Test
    void eventsWithoutTextLaterLieBelowEveryMean() {
        EventColumns training = columns(List.of(MadeEvents.at(1, 0, "event.action", "up"), MadeEvents.at(2, 0, "event.action", "down")));
        LessonModel model = LessonModel.learn(training, new int[] {0, 1});
        EventColumns others = columns(List.of(MadeEvents.at(1, 0, "user.name", "ann")));
        assertThat(features(model, others, 0)).isDeepEqualTo(new float[][] {{-1}, {-1}});
    }
}
