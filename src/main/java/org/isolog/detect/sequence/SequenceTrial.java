package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A batch of sessions, scored.
 *
 * @param detector  that scored them
 * @param scores    one a session, in the order given
 * @param learned   whether the detector learned from the session, and judged it without itself
 * @param threshold least score of an alert
 * @param training  number of sessions that were learned from
 */
public record SequenceTrial(SequenceDetector detector, List<SequenceScore> scores, boolean[] learned, double threshold, int training) {

    /**
     * Learns from normal sessions and scores others.
     *
     * @throws org.isolog.core.IsologException as {@link SequenceDetector#learn} and {@link SequenceDetector#score}
     */
    public static SequenceTrial onNormal(List<Session> normal, List<Session> sessions) {
        return score(SequenceDetector.learn(count(normal)), sessions, new boolean[sessions.size()], normal.size());
    }

    /**
     * Scores sessions of which some may be anomalies, by what most of them have in common ({@link ReferenceSessions}). Anomalies are
     * taken to be at most an eighth of the sessions, and their patterns rarer than those of the ordinary ones.
     *
     * @throws org.isolog.core.IsologException as {@link SequenceDetector#learn} and {@link SequenceDetector#score}
     */
    public static SequenceTrial onItself(List<Session> sessions) {
        Map<Session, Long> counted = count(sessions);
        EventTypes types = EventTypes.of(counted.keySet());
        Map<Session, CountVector> vectors = new HashMap<>();
        Map<CountVector, Long> supports = new TreeMap<>();
        counted.forEach((session, copies) -> {
            CountVector vector = types.code(session).counts();
            vectors.put(session, vector);
            supports.merge(vector, copies, Long::sum);
        });
        CountPatterns patterns = new CountPatterns(supports);
        boolean[] normal = ReferenceSessions.among(patterns, types.size());
        Map<Session, Long> reference = new LinkedHashMap<>();
        counted.forEach((session, copies) -> {
            if (normal[patterns.indexOf(vectors.get(session))]) {
                reference.put(session, copies);
            }
        });
        boolean[] learned = new boolean[sessions.size()];
        int training = 0;
        for (int i = 0; i < learned.length; i++) {
            learned[i] = reference.containsKey(sessions.get(i));
            training += learned[i] ? 1 : 0;
        }
        return score(SequenceDetector.learn(reference), sessions, learned, training);
    }

    private static Map<Session, Long> count(List<Session> sessions) {
        Map<Session, Long> counted = new HashMap<>();
        sessions.forEach(session -> counted.merge(session, 1L, Long::sum));
        return counted;
    }

    private static SequenceTrial score(SequenceDetector detector, List<Session> sessions, boolean[] learned, int training) {
        Map<Session, SequenceScore> known = new HashMap<>();
        List<SequenceScore> scores = new ArrayList<>(sessions.size());
        for (int i = 0; i < learned.length; i++) {
            boolean left = learned[i];
            scores.add(known.computeIfAbsent(sessions.get(i), session -> detector.score(session, left)));
        }
        double threshold = new SequenceThreshold(detector.heldOutScores()).of(scores.stream().mapToDouble(SequenceScore::bits).toArray());
        return new SequenceTrial(detector, scores, learned, threshold, training);
    }

    /** The scores as numbers, in the order of the sessions. */
    public double[] bits() {
        return scores.stream().mapToDouble(SequenceScore::bits).toArray();
    }

    /** The surprises of one channel, in the order of the sessions. */
    public double[] surprise(int channel) {
        return scores.stream().mapToDouble(score -> score.surprise()[channel]).toArray();
    }
}
