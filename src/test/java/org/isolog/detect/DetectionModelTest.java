package org.isolog.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isolog.core.CancelledException;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.features.columns.EventColumns;
import org.isolog.samples.Attack;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class DetectionModelTest {
    private static final DetectionSettings SETTINGS = new DetectionSettings(Preset.DEFAULT, 20, 128, 42, 0);

    private final List<Event> log = MadeEvents.log(MadeEvents.rows(1200, 11, Attack.BRUTE_FORCE_SUCCESS));
    private final EventColumns columns = MadeEvents.columns(log);

    private DetectionModel train(long seed) {
        return DetectionTrainer.train(columns, new DetectionSettings(Preset.DEFAULT, 20, 128, seed, 0), Progress.silent()).model();
    }

    private static double[] scores(DetectionModel model, EventColumns events) {
        Scores scores = model.bind(events, Progress.silent()).score(Progress.silent()).scores();
        return IntStream.range(0, scores.size()).mapToDouble(scores::score).toArray();
    }

    @Test
    void sameEventsSettingsAndSeedGiveTheSameBytes() {
        byte[] bytes = train(42).toBytes();
        assertThat(train(42).toBytes()).isEqualTo(bytes);
        assertThat(train(43).toBytes()).isNotEqualTo(bytes);
    }

    @Test
    void readBackItScoresTheSame() {
        DetectionModel model = train(42);
        DetectionModel read = DetectionModel.fromBytes(model.toBytes());
        assertThat(scores(read, columns)).isEqualTo(scores(model, columns));
        assertThat(read.settings()).isEqualTo(SETTINGS);
        assertThat(read.calibration().size()).isEqualTo(model.calibration().size());
        assertThat(read.provenance()).isEqualTo(model.provenance());
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = train(42).toBytes();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            byte[] changed = bytes.clone();
            changed[i < 60 ? i : random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            refused(changed);
            refused(Arrays.copyOf(bytes, i < 60 ? i : random.nextInt(bytes.length)));
        }
        refused(Arrays.copyOf(bytes, bytes.length + 1));
        byte[] newer = bytes.clone();
        newer[7] = 99;
        assertThatThrownBy(() -> DetectionModel.fromBytes(newer)).hasMessageContaining("version 99").extracting("code").isEqualTo("MODEL-VERSION");
    }

    private static void refused(byte[] bytes) {
        assertThatThrownBy(() -> DetectionModel.fromBytes(bytes)).isInstanceOf(IsologException.class)
                .extracting("code").isIn("MODEL-DAMAGED", "MODEL-VERSION");
    }

    @Test
    void anEventOfWhichNothingIsKnownScoresAtTheTop() {
        Event unseen = MadeEvents.at(1, 400 * 86_400L, "user.name", "eve", "source.ip", "192.0.2.77", "host.name", "elsewhere",
                "event.action", "format", "event.outcome", "odd", "network.bytes", "99999999999", "message", "xyzzy plugh");
        DetectionModel model = train(42);
        double alone = scores(model, MadeEvents.columns(List.of(unseen)))[0];
        double[] known = scores(model, columns);
        Arrays.sort(known);
        assertThat(alone).isGreaterThan(known[known.length * 99 / 100]);
        assertThat(scores(model, MadeEvents.columns(List.of(MadeEvents.timeless(1)))))
                .as("an event without anything has no evidence").containsExactly(0);
        assertThat(scores(model, MadeEvents.columns(List.of()))).isEmpty();
    }

    @Test
    void anEventOfWhichNothingIsKnownIsCriticalWhetherLearnedFromOrNot() {
        Event unseen = MadeEvents.at(log.size() + 1, log.size(), "user.name", "eve", "source.ip", "192.0.2.77", "host.name", "elsewhere",
                "event.action", "format", "event.outcome", "odd", "network.bytes", "99999999999", "message", "xyzzy plugh");
        EventColumns with = MadeEvents.columns(Stream.concat(log.stream(), Stream.of(unseen)).toList());
        for (BoundModel bound : List.of(train(42).bind(with, Progress.silent()), DetectionTrainer.train(with, SETTINGS, Progress.silent()))) {
            Scores scores = bound.score(Progress.silent()).scores();
            double[] ascending = IntStream.range(0, scores.size()).mapToDouble(scores::score).sorted().toArray();
            assertThat(scores.severity(log.size())).isEqualTo(Severity.CRITICAL);
            assertThat(scores.score(log.size())).isEqualTo(ascending[log.size()]).isGreaterThan(ascending[log.size() - 1]);
        }
    }

    @Test
    void aRareKindIsRareInALogOfFewKinds() {
        SplittableRandom random = new SplittableRandom(7);
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            events.add(MadeEvents.at(i, i, "user.name", "u" + random.nextInt(200), "event.action", "a" + random.nextInt(6),
                    "event.outcome", random.nextInt(33) == 0 ? "failure" : "success", "source.ip", "10.0.0." + random.nextInt(1_000)));
        }
        events.add(MadeEvents.at(301, 301, "user.name", "eve", "event.action", "format", "event.outcome", "odd", "source.ip", "192.0.2.77"));
        Scores scores = DetectionTrainer.train(MadeEvents.columns(events), SETTINGS, Progress.silent()).score(Progress.silent()).scores();

        assertThat(IntStream.range(0, 300).mapToDouble(scores::score).max().orElseThrow()).isLessThan(scores.score(300));
        assertThat(scores.pValue(300)).isLessThan(0.002);
    }

    @Test
    void everyExplanationAddsUpWithAndWithoutText() {
        for (List<Event> events : List.of(log, MadeEvents.log(MadeEvents.rows(500, 3)))) {
            BoundModel bound = train(42).bind(MadeEvents.columns(events), Progress.silent());
            Scores scores = bound.score(Progress.silent()).scores();
            for (Event event : events) {
                Explanation explanation = bound.explain(event, false);
                assertThat(explanation.sum()).isCloseTo(explanation.score(), within(1e-9));
                assertThat(explanation.score()).isCloseTo(scores.score(scores.indexOf(event.id())), within(1e-9));
            }
        }
    }

    @Test
    void withoutAFeatureTheScoreIsThatOfARowThatHasNone() {
        BoundModel bound = train(42).bind(columns, Progress.silent());
        Scoring scoring = bound.model().scoring();
        for (Event event : log.subList(900, 940)) {
            Explanation explanation = bound.explain(event, true);
            for (Explanation.Share share : explanation.shares()) {
                for (Explanation.Contribution contribution : share.contributions()) {
                    float[][] values = bound.evidence(new int[] {columns.rowOf(event.id())});
                    values[bound.featureNames().indexOf(contribution.feature())][0] = Float.NaN;
                    double[] suspicion = new double[1];
                    scoring.suspicion(values, 1, suspicion);
                    assertThat(contribution.without()).isEqualTo(scoring.score(suspicion[0]));
                }
            }
        }
    }

    @Test
    void hostileFieldNamesDoNotStopTraining() {
        List<Event> events = new ArrayList<>();
        for (int i = 1; i <= 500; i++) {
            events.add(MadeEvents.at(i, i, "text", "t" + i % 7, "weekday", "w" + i % 5, "user.name", "u" + i % 9, "source.ip", "i" + i % 10,
                    "source.ip|user.name", "p" + i % 4, "long" + "x".repeat(70_000), "l" + i % 3, "text:a", "n" + i % 6, "\u0000", "z" + i % 8));
        }
        EventColumns hostile = MadeEvents.columns(events);
        BoundModel bound = DetectionTrainer.train(hostile, SETTINGS, Progress.silent());
        assertThat(scores(DetectionModel.fromBytes(bound.model().toBytes()), hostile)).isEqualTo(scores(bound.model(), hostile));
        assertThat(bound.explain(events.getLast(), true).sum()).isCloseTo(bound.explain(events.getLast(), true).score(), within(1e-9));
    }

    @Test
    void eventsThatAreAllAlikeAreAllUsual() {
        List<Event> events = IntStream.rangeClosed(1, 600).mapToObj(i -> MadeEvents.timeless(i, "user.name", "ann", "message", "hello")).toList();
        EventColumns alike = MadeEvents.columns(events);
        ScoredEvents scored = DetectionTrainer.train(alike, SETTINGS, Progress.silent()).score(Progress.silent());
        assertThat(IntStream.range(0, 600).filter(scored.scores()::flagged)).isEmpty();
        assertThat(IntStream.range(0, 600).mapToObj(scored.scores()::severity).distinct()).hasSize(1);
    }

    @Test
    void twoEventsAreEnoughAndOneIsNot() {
        EventColumns two = MadeEvents.columns(List.of(MadeEvents.at(1, 0, "user.name", "ann"), MadeEvents.at(2, 1, "user.name", "bob")));
        assertThat(scores(DetectionTrainer.train(two, SETTINGS, Progress.silent()).model(), two)).hasSize(2);
        EventColumns one = MadeEvents.columns(List.of(MadeEvents.at(1, 0, "user.name", "ann")));
        assertThatThrownBy(() -> DetectionTrainer.train(one, SETTINGS, Progress.silent())).isInstanceOf(IsologException.class)
                .extracting("code").isEqualTo("TRAIN-EMPTY");
    }

    @Test
    void cancelledTrainingStops() {
        Progress cancelled = new Progress() {
            @Override
            public void step(String name) {
                // nobody listens
            }

            @Override
            public void report(long done, long total) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> DetectionTrainer.train(columns, SETTINGS, cancelled)).isInstanceOf(CancelledException.class);
    }
}
