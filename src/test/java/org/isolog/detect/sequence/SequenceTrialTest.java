package org.isolog.detect.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.isolog.detect.Metrics;
import org.junit.jupiter.api.Test;

final class SequenceTrialTest {
    private static final Session USUAL = Session.of("open", "read", "close");
    private static final Session SWAPPED = Session.of("read", "open", "close");
    private static final Session LONGER = Session.of("open", "read", "read", "close");
    private static final Session LONGEST = Session.of("open", "read", "read", "read", "close");
    private static final Session FAILED = Session.of("open", "read", "failure", "close");
    private static final Session SHORT = Session.of("open");

    private static List<Session> mixed() {
        List<Session> sessions = new ArrayList<>();
        sessions.addAll(Collections.nCopies(400, USUAL));
        sessions.addAll(Collections.nCopies(200, SWAPPED));
        sessions.addAll(Collections.nCopies(150, LONGER));
        sessions.addAll(Collections.nCopies(5, LONGEST));
        sessions.addAll(Collections.nCopies(40, FAILED));
        sessions.addAll(Collections.nCopies(20, SHORT));
        return sessions;
    }

    private static boolean[] labels(int normal, int all) {
        boolean[] labels = new boolean[all];
        Arrays.fill(labels, normal, all, true);
        return labels;
    }

    private static Map<Session, Boolean> learned(SequenceTrial trial, List<Session> sessions) {
        Map<Session, Boolean> learned = new HashMap<>();
        for (int i = 0; i < sessions.size(); i++) {
            learned.put(sessions.get(i), trial.learned()[i]);
        }
        return learned;
    }

    @Test
    void copiesOfAnAnomalyDoNotBecomeNormal() {
        List<Session> sessions = mixed();
        SequenceTrial trial = SequenceTrial.onItself(sessions);
        assertThat(learned(trial, sessions)).isEqualTo(Map.of(USUAL, true, SWAPPED, true, LONGER, true, LONGEST, true, FAILED, false, SHORT, false));
        assertThat(trial.training()).isEqualTo(755);
        assertThat(Metrics.f1(trial.threshold(), trial.bits(), labels(755, 815))).isEqualTo(1);
    }

    /** A request without its answer is not one more loop, though loops vary. */
    @Test
    void loopsWithoutTheirAnswersAreNoVariation() {
        List<Session> sessions = new ArrayList<>();
        for (int loops = 0; loops < 3; loops++) {
            List<String> events = new ArrayList<>(List.of("open", "close"));
            events.addAll(1, Collections.nCopies(loops, "read"));
            events.addAll(1, Collections.nCopies(loops, "answer"));
            sessions.addAll(Collections.nCopies(300, new Session(events)));
        }
        Session unanswered = Session.of("open", "read", "read", "read", "close");
        Session answered = Session.of("open", "answer", "answer", "answer", "read", "read", "read", "close");
        sessions.addAll(Collections.nCopies(30, unanswered));
        sessions.addAll(Collections.nCopies(10, answered));
        assertThat(learned(SequenceTrial.onItself(sessions), sessions)).containsEntry(unanswered, false).containsEntry(answered, true);
    }

    /** Each of its combinations is rarer than the failures. */
    @Test
    void stepThatATwelfthTakeIsNormalInAllItsCombinations() {
        List<Session> sessions = new ArrayList<>();
        for (int loops = 0; loops < 6; loops++) {
            Session plain = looped(loops, List.of());
            sessions.addAll(Collections.nCopies(150, plain));
            sessions.addAll(Collections.nCopies(17, looped(loops, List.of("backup", "verify"))));
        }
        Session failed = looped(2, List.of("failure"));
        sessions.addAll(Collections.nCopies(40, failed));
        SequenceTrial trial = SequenceTrial.onItself(sessions);
        assertThat(trial.training()).isEqualTo(1002);
        assertThat(learned(trial, sessions)).containsEntry(failed, false).containsEntry(looped(5, List.of("backup", "verify")), true);
        assertThat(Metrics.f1(trial.threshold(), trial.bits(), labels(1002, 1042))).isEqualTo(1);
    }

    private static Session looped(int loops, List<String> then) {
        List<String> events = new ArrayList<>(Collections.nCopies(loops, "read"));
        events.addFirst("open");
        events.addAll(then);
        events.add("close");
        return new Session(events);
    }

    @Test
    void whatMoreThanAnEighthDoIsNormal() {
        List<Session> sessions = mixed();
        sessions.addAll(Collections.nCopies(120, FAILED));
        assertThat(learned(SequenceTrial.onItself(sessions), sessions)).containsEntry(FAILED, true).containsEntry(SHORT, false);
    }

    @Test
    void orderOfSessionsChangesNothing() {
        MadeWorkflows made = new MadeWorkflows(11);
        List<Session> normal = made.normal(300);
        List<Session> test = made.normal(300);
        test.addAll(made.anomalies(25));
        Integer[] order = new Integer[test.size()];
        Arrays.setAll(order, i -> i);
        Collections.shuffle(Arrays.asList(order), new Random(1));
        List<Session> moved = Arrays.stream(order).map(test::get).toList();
        Collections.shuffle(normal, new Random(2));
        same(SequenceTrial.onItself(test), SequenceTrial.onItself(moved), order);
        SequenceTrial trained = SequenceTrial.onNormal(normal, test);
        Collections.shuffle(normal, new Random(3));
        same(trained, SequenceTrial.onNormal(normal, moved), order);
    }

    private static void same(SequenceTrial one, SequenceTrial other, Integer[] order) {
        assertThat(other.threshold()).isEqualTo(one.threshold());
        assertThat(other.bits()).isEqualTo(Arrays.stream(order).mapToDouble(i -> one.bits()[i]).toArray());
    }

    @Test
    void findsEveryKindOfAnomalyOnceTrainedOnNormalSessions() {
        double f1 = 0;
        for (int seed = 1; seed <= 10; seed++) {
            MadeWorkflows made = new MadeWorkflows(seed);
            List<Session> normal = made.normal(700);
            List<Session> test = made.normal(700);
            test.addAll(made.anomalies(70));
            SequenceTrial trial = SequenceTrial.onNormal(normal, test);
            assertThat(Metrics.rocAuc(trial.bits(), labels(700, 770))).as("seed " + seed).isGreaterThan(0.99);
            f1 += Metrics.f1(trial.threshold(), trial.bits(), labels(700, 770)) / 10;
        }
        assertThat(f1).isGreaterThan(0.96);
    }

    @Test
    void fewAlertsWhereNothingIsWrong() {
        int alerts = 0;
        for (int seed = 1; seed <= 10; seed++) {
            MadeWorkflows made = new MadeWorkflows(seed);
            SequenceTrial trial = SequenceTrial.onNormal(made.normal(500), made.normal(500));
            alerts += (int) Arrays.stream(trial.bits()).filter(bits -> bits >= trial.threshold()).count();
        }
        assertThat(alerts).isLessThan(50);
    }

    @Test
    void theThresholdFollowsTheHeldOutScores() {
        double[] heldOut = new double[99];
        Arrays.setAll(heldOut, i -> i / 99.0);
        SequenceThreshold threshold = new SequenceThreshold(heldOut);
        double[] batch = new double[120];
        Arrays.setAll(batch, i -> i < 100 ? i / 100.0 : 5);
        assertThat(threshold.of(batch)).isEqualTo(5);
        assertThat(threshold.of(heldOut)).as("nothing above the held-out scores").isEqualTo(Math.nextUp(98 / 99.0));
    }
}
