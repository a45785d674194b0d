package org.isolog.detect.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.isolog.core.IsologException;
import org.junit.jupiter.api.Test;

final class SequenceDetectorTest {
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final SequenceDetector THREE = SequenceDetector.learn(Map.of(Session.of("a", "b"), 3L));

    static Map<Session, Long> count(List<Session> sessions) {
        Map<Session, Long> counted = new HashMap<>();
        sessions.forEach(session -> counted.merge(session, 1L, Long::sum));
        return counted;
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    @Test
    void surpriseOfEachChannelIsAsReckonedByHand() {
        double three = 1 + Math.log(3);
        double anyStart = (three + 3 / 4.0) / (3 * three + 3);
        double anyOther = (3 / 4.0) / (3 * three + 3);
        double start = (three + (three + anyStart) / (three + 1)) / (three + 1);
        double unseen = anyOther / (three + 1) / (three + 1);
        double end = anyStart;

        SequenceScore score = THREE.score(Session.of("a", "x"), false);

        assertThat(THREE.channels()).containsExactly("new_event_type", "length", "nearest_counts", "count_rarity", "rarest_step", "average_step");
        assertThat(score.surprise()).containsExactly(new double[] {2, 0, 4, 2, -log2(unseen), -log2(start * unseen * end) / 3}, EXACTLY);
        assertThat(Arrays.copyOf(score.evidence(), 4)).containsExactly(new double[] {log2(3), 0, log2(4 / (1 + 3 / 25.0)), log2(3)}, EXACTLY);
        assertThat(score.bits()).isEqualTo(Arrays.stream(score.evidence()).sum() / 6, EXACTLY);
        assertThat(THREE.pValue(score.bits())).isEqualTo(0.25);
    }

    @Test
    void factsCanBeCountedAgain() {
        SequenceExplanation explanation = THREE.explain(Session.of("a", "x", "x", "b"), false);
        List<String> words = explanation.channels().stream().sorted((a, b) -> a.channel().compareTo(b.channel()))
                .map(share -> share.channel() + ": " + share.parts().getFirst().reason().words()).toList();
        assertThat(words).containsExactly(
                "average_step: x after start, a: 0 of 3 times",
                "count_rarity: the same counts of all event types in 0 of 3 known sessions",
                "length: 4 events, as in 0 of 3 known sessions; half of them have 2 to 2",
                "nearest_counts: 2 of x where the nearest known session (seen 3 times) has 0; it varies in 0 of 3",
                "new_event_type: event type x is in none of 3 known sessions",
                "rarest_step: x after start, a: 0 of 3 times");
    }

    @Test
    void aSessionThatIsCutOffEndsWhereOthersGoOn() {
        SequenceDetector detector = SequenceDetector.learn(Map.of(Session.of("a", "b", "c"), 40L, Session.of("a", "c", "b"), 30L));
        SequenceExplanation.Share step = detector.explain(Session.of("a", "b"), false).channels().stream()
                .filter(share -> share.channel().equals("rarest_step")).findFirst().orElseThrow();
        assertThat(step.parts()).extracting(SequenceExplanation.Part::reason)
                .containsExactly(new SequenceReason.Transition(List.of("a", "b"), SequenceReason.END, 0, 40, 1));
    }

    @Test
    void aKnownSessionIsJudgedAsIfItHadNotBeenLearned() {
        List<Session> sessions = new MadeWorkflows(3).normal(60);
        SequenceDetector all = SequenceDetector.learn(count(sessions));
        for (Session left : count(sessions).keySet()) {
            List<Session> others = new ArrayList<>(sessions);
            others.remove(left);
            double[] without = SequenceDetector.learn(count(others)).score(left, false).surprise();
            assertThat(all.score(left, true).surprise()).as(left.toString()).containsExactly(without, EXACTLY);
        }
    }

    @Test
    void pointsAddUpOnBothLevels() {
        MadeWorkflows made = new MadeWorkflows(5);
        List<Session> normal = made.normal(300);
        SequenceDetector detector = SequenceDetector.learn(count(normal));
        List<Session> sessions = made.anomalies(50);
        sessions.addAll(made.normal(50));
        sessions.add(new Session(Collections.nCopies(5000, "step1")));
        sessions.add(new Session(IntStream.range(0, 100).mapToObj(i -> "x" + i).toList()));
        for (Session session : sessions) {
            SequenceExplanation explanation = detector.explain(session, false);
            assertThat(explanation.bits()).isEqualTo(detector.score(session, false).bits());
            assertThat(explanation.channels().stream().mapToDouble(SequenceExplanation.Share::points).sum()).isEqualTo(explanation.bits(), EXACTLY);
            for (SequenceExplanation.Share share : explanation.channels()) {
                assertThat(share.parts()).hasSizeBetween(1, 13);
                assertThat(share.parts().stream().mapToDouble(SequenceExplanation.Part::points).sum()).isEqualTo(share.points(), EXACTLY);
            }
        }
    }

    @Test
    void aSessionOfAllUnseenEventsScoresAboveEverythingKnown() {
        SequenceDetector detector = SequenceDetector.learn(count(new MadeWorkflows(2).normal(200)));
        SequenceScore score = detector.score(Session.of("p", "q", "r"), false);
        assertThat(score.bits()).isGreaterThan(Arrays.stream(detector.heldOutScores()).max().orElseThrow());
        assertThat(detector.pValue(score.bits())).isEqualTo(1 / 201.0);
    }

    @Test
    void emptyAndSingleSessionsAreSessions() {
        assertThat(THREE.score(Session.of(), false).bits()).isGreaterThan(0).isFinite();
        SequenceDetector nothing = SequenceDetector.learn(Map.of(Session.of(), 1L));
        assertThat(nothing.score(Session.of(), true).bits()).isGreaterThanOrEqualTo(0).isFinite();
        assertThat(nothing.score(Session.of("a"), false).bits()).isGreaterThan(nothing.score(Session.of(), false).bits()).isFinite();
        SequenceTrial one = SequenceTrial.onItself(List.of(Session.of("a", "b")));
        assertThat(one.training()).isEqualTo(1);
        assertThat(one.bits()[0]).isLessThan(one.threshold()).isFinite();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        List<String> types = IntStream.rangeClosed(0, 100_000).mapToObj(i -> "message " + i).toList();
        assertThatThrownBy(() -> SequenceDetector.learn(Map.of(new Session(types), 1L))).isInstanceOf(IsologException.class)
                .hasMessageContaining("more than 100000 different event types").extracting("code").isEqualTo("SEQUENCE-TYPES");
        assertThatThrownBy(() -> THREE.score(new Session(Collections.nCopies(1_000_001, "a")), false)).isInstanceOf(IsologException.class)
                .hasMessageContaining("1000001 events").extracting("code").isEqualTo("SEQUENCE-SIZE");
        List<String> noise = new SplittableRandom(1).ints(1_000_000, 0, 90_000).mapToObj(i -> "m" + i).toList();
        assertThatThrownBy(() -> SequenceDetector.learn(Map.of(new Session(noise), 1L, new Session(noise.reversed()), 1L)))
                .isInstanceOf(IsologException.class).hasMessageContaining("pairs of events").extracting("code").isEqualTo("SEQUENCE-PAIRS");
        assertThatThrownBy(() -> THREE.score(Session.of("b"), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SequenceDetector.learn(Map.of())).isInstanceOf(IsologException.class).extracting("code").isEqualTo("SEQUENCE-NONE");
        assertThat(THREE.score(new Session(Collections.nCopies(1_000_000, "a")), false).bits()).isFinite();
    }
}
