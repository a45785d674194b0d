package org.isolog.features.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.features.columns.EventColumns;
import org.isolog.samples.Attack;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class EvidenceModelTest {
    private final List<Event> log = MadeEvents.log(MadeEvents.rows(1500, 5, Attack.BRUTE_FORCE_SUCCESS, Attack.WEB_SCAN));

    private static EvidenceModel learn(EventColumns columns) {
        return EvidenceModel.learn(columns, IntStream.range(0, columns.rows()).toArray()).model();
    }

    private static float[][] values(EvidenceFeatures features) {
        float[][] values = new float[features.names().size()][features.rows()];
        features.fill(IntStream.range(0, features.rows()).toArray(), 0, features.rows(), values);
        return values;
    }

    /** Every feature's values by its name. */
    private static Map<String, float[]> features(EvidenceModel model, EventColumns columns) {
        EvidenceFeatures features = model.bind(columns);
        float[][] values = values(features);
        Map<String, float[]> byName = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            assertThat(byName.put(features.names().get(i), values[i])).as(features.names().get(i)).isNull();
        }
        return byName;
    }

    private static Map<String, float[]> features(List<Event> events) {
        EventColumns columns = MadeEvents.columns(events);
        return features(learn(columns), columns);
    }

    private static List<Event> without(List<Event> events, String field) {
        List<Event> poorer = new ArrayList<>();
        for (Event event : events) {
            Fields.Builder fields = new Fields.Builder();
            event.fields().forEach((name, value) -> fields.put(name, name.equals(field) ? null : value));
            poorer.add(new Event(event.id(), event.ref(), event.time(), fields.build(), event.raw()));
        }
        return poorer;
    }

    @Test
    void theFeaturesItLearnsWithAreThoseItBindsAnew() {
        EventColumns columns = MadeEvents.columns(log);
        int[] half = IntStream.range(0, columns.rows()).filter(row -> row % 2 == 0).toArray();
        EvidenceFeatures learned = EvidenceModel.learn(columns, half);
        assertThat(values(learned)).isEqualTo(values(learned.model().bind(columns)));
    }

    @Test
    void writtenAndReadItFindsTheSame() throws IOException {
        EventColumns columns = MadeEvents.columns(log);
        EvidenceModel model = learn(columns);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        EvidenceModel read = EvidenceModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        Map<String, float[]> expected = features(model, columns);
        Map<String, float[]> found = features(read, columns);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, values) -> assertThat(found.get(name)).as(name).isEqualTo(values));
    }

    @Test
    void aFieldThatIsRemovedEverywhereTakesOnlyItsOwnFeaturesAway() {
        Map<String, float[]> whole = features(log);
        Map<String, float[]> poorer = features(without(log, "user.name"));

        assertThat(whole.keySet()).filteredOn(name -> !poorer.containsKey(name)).isNotEmpty().allMatch(name -> name.contains("user.name"));
        poorer.forEach((name, values) -> assertThat(values).as(name).isEqualTo(whole.get(name)));
    }

    @Test
    void theOrderOfImportDoesNotMatterWhereTimesDiffer() {
        List<Event> forward = new ArrayList<>();
        List<Event> backward = new ArrayList<>();
        int size = log.size();
        for (int i = 0; i < size; i++) {
            Event event = log.get(i);
            // All events have the same fields first, so that equally frequent ones are met in the same order.
            EventTime time = EventTime.stated(event.time().instant().plusMillis(i), "");
            forward.add(new Event(i + 1, event.ref(), time, event.fields(), ""));
            backward.addFirst(new Event(size - i, event.ref(), time, event.fields(), ""));
        }
        Map<String, float[]> expected = features(forward);
        Map<String, float[]> found = features(backward);
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, values) -> {
            float[] reversed = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                reversed[i] = values[values.length - 1 - i];
            }
            assertThat(found.get(name)).as(name).isEqualTo(reversed);
        });
    }

    @Test
    void eventsWithNothingThatWasLearnedHaveNoFeature() {
        EvidenceModel model = learn(MadeEvents.columns(log));
        EventColumns others = MadeEvents.columns(List.of(MadeEvents.timeless(1, "x", "y"), MadeEvents.timeless(2)));
        features(model, others).forEach((name, values) -> assertThat(values).as(name)
                .isEqualTo(name.startsWith("text:") ? new float[2] : new float[] {Float.NaN, Float.NaN}));
    }

    @Test
    void fieldsNamedLikeMadeOnesOrLikePairsAreOnlyFields() {
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            String value = "v" + i % 3;
            events.add(MadeEvents.timeless(i, "text", value, "weekday", "w" + i % 4, "hour of day", "h" + i % 5, "@text", "t" + i % 6, "@hour", "a" + i % 7,
                    "*", "s" + i % 8, "user.name", "u" + i % 9, "source.ip", "i" + i % 10, "source.ip|user.name", "p" + i % 11));
        }
        Map<String, float[]> found = features(events);
        assertThat(found.keySet()).contains("rarity:text", "rarity:weekday", "rarity:hour of day", "rarity:*", "rarity:source.ip|user.name",
                "habit:source.ip|user.name").doesNotContain("rarity:@text", "rarity:@hour");
        assertThat(found.get("rarity:weekday")).doesNotContain(Float.NaN);
    }

    @Test
    void theKindOfAFieldIsFoundByItsValues() {
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            events.add(MadeEvents.at(i, i, "constant", "c", "kind", "k" + i % 4, "same as kind", "s" + i % 4, "id", "id-" + i,
                    "rare id", i % 10 == 0 && i > 20 ? "r" + i : i % 10 == 1 ? "q" + i : "", "size", Integer.toString(i * 7919 % 1009), "count", Integer.toString(i),
                    "source.port", "p" + i % 3, "http.response.status_code", Integer.toString(200 + i % 40)));
        }
        EvidencePlan plan = new EvidencePlan(new ColumnPool(MadeEvents.columns(events)));
        assertThat(plan.categories()).containsExactly("kind", "http.response.status_code");
        assertThat(plan.numbers()).containsExactly("size");
        EvidencePlan tiny = new EvidencePlan(new ColumnPool(MadeEvents.columns(events.subList(0, 7))));
        assertThat(tiny.categories()).as("whatever tells seven events apart says the same as their id").containsExactly("kind", "id");
    }

    @Test
    void weekdaysCountFromTwoWeeksOnAndHoursFromTwoDaysOn() {
        for (long days : new long[] {1, 2, 14}) {
            List<Event> events = List.of(MadeEvents.at(1, 0), MadeEvents.at(2, days * 86_400 / 2 + 3600), MadeEvents.at(3, days * 86_400));
            assertThat(new EvidencePlan(new ColumnPool(MadeEvents.columns(events))).habits().contains(List.of("*", "@hour"))).isEqualTo(days >= 2);
            assertThat(new EvidencePlan(new ColumnPool(MadeEvents.columns(events))).habits().contains(List.of("*", "@weekday"))).isEqualTo(days >= 14);
        }
    }
}
