package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.isolog.core.IsologException;
import org.isolog.detect.Conformal;

/**
 * Knows normal sessions, and says how unlike them another one is.
 *
 * <p>Six channels measure surprise in bits. Each session that was learned from is measured as if one copy of it had not been, and these
 * surprises calibrate the channels (jackknife: with few sessions as with many, none is lost to a calibration set). The mean of the
 * channels' evidence is the score, and the scores of the same left-out sessions calibrate it again. Equal sessions are measured once.
 * Immutable after learning; safe for use by several threads.
 */
public final class SequenceDetector {
    /** Reasons a channel names; the rest are given together. */
    private static final int MOST_PARTS = 12;

    private final KnownSessions known;
    private final List<SequenceChannel> channels;
    /** Of each channel those of the known sessions, each without itself. */
    private final double[][] surprises;
    private final ChannelCalibration[] calibrations;
    private final double[] heldOut;
    private final Conformal calibration;

    private SequenceDetector(KnownSessions known) {
        this.known = known;
        channels = channels(known);
        surprises = new double[channels.size()][];
        for (int channel = 0; channel < surprises.length; channel++) {
            surprises[channel] = surprises(known, channels.get(channel));
        }
        calibrations = Arrays.stream(surprises).map(bits -> new ChannelCalibration(spread(known, bits))).toArray(ChannelCalibration[]::new);
        double[] scores = new double[known.copies().length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(surpriseOf(i)).bits();
        }
        heldOut = spread(known, scores);
        calibration = new Conformal(heldOut);
    }

    /**
     * Learns normal sessions.
     *
     * @param normal each different session, its event types in order, with the number of its copies
     * @throws IsologException if there are none, or if they are too large (100,000 event types, 1,000,000 events a session)
     */
    public static SequenceDetector learn(Map<Session, Long> normal) {
        if (normal.isEmpty()) {
            throw new IsologException("SEQUENCE-NONE", "There is no session to learn from. Give at least one.");
        }
        return new SequenceDetector(KnownSessions.of(normal));
    }

    private static List<SequenceChannel> channels(KnownSessions known) {
        CountPatterns patterns = CountPatterns.of(known);
        TransitionCounts transitions = TransitionSurprise.count(known);
        return List.of(new NewEventTypes(known), new SessionLength(known), new NearestCounts(patterns, known.types().size()),
                new CountRarity(patterns, known.total()), new TransitionSurprise(known, transitions, true),
                new TransitionSurprise(known, transitions, false));
    }

    private static double[] surprises(KnownSessions known, SequenceChannel channel) {
        return known.sessions().stream().mapToDouble(session -> channel.bits(session, true)).toArray();
    }

    /** One value a session instead of one a different session. */
    private static double[] spread(KnownSessions known, double[] values) {
        double[] spread = new double[Math.toIntExact(known.total())];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(spread, at, at += (int) known.copies()[i], values[i]);
        }
        return spread;
    }

    /** Names of the channels. */
    public List<String> channels() {
        return channels.stream().map(SequenceChannel::name).toList();
    }

    /** Scores of the sessions that were learned from, each without itself; a new array, in no order. */
    public double[] heldOutScores() {
        return heldOut.clone();
    }

    /**
     * Scores a session.
     *
     * @param known whether it is one of those that were learned from, which is then judged without itself
     * @throws IsologException          if it has more than 1,000,000 events
     * @throws IllegalArgumentException if it is said to be known and is not
     */
    public SequenceScore score(Session session, boolean known) {
        CodedSession coded = this.known.types().code(session);
        if (known) {
            return score(surpriseOf(requireKnown(coded)));
        }
        return score(channels.stream().mapToDouble(channel -> channel.bits(coded, false)).toArray());
    }

    private int requireKnown(CodedSession session) {
        int index = known.indexOf(session);
        if (index < 0) {
            throw new IllegalArgumentException("not one of the sessions that were learned from");
        }
        return index;
    }

    private double[] surpriseOf(int session) {
        return Arrays.stream(surprises).mapToDouble(bits -> bits[session]).toArray();
    }

    /** {@code (1 + held-out sessions that score at least as high) / (1 + held-out sessions)}. */
    public double pValue(double bits) {
        return calibration.pValue(bits);
    }

    private SequenceScore score(double[] surprise) {
        double[] evidence = new double[surprise.length];
        double sum = 0;
        for (int channel = 0; channel < surprise.length; channel++) {
            evidence[channel] = calibrations[channel].evidence(surprise[channel]);
            sum += evidence[channel];
        }
        return new SequenceScore(sum / surprise.length, surprise, evidence);
    }

    /** Takes the score of a session apart; see {@link #score} for the arguments. */
    public SequenceExplanation explain(Session session, boolean known) {
        SequenceScore score = score(session, known);
        CodedSession coded = this.known.types().code(session);
        List<SequenceExplanation.Share> shares = new ArrayList<>();
        for (int channel = 0; channel < channels.size(); channel++) {
            double points = score.evidence()[channel] / channels.size();
            double surprise = score.surprise()[channel];
            if (points > 0) {
                shares.add(new SequenceExplanation.Share(channels.get(channel).name(), points, surprise,
                        calibrations[channel].pValue(surprise), parts(channels.get(channel).parts(coded, known), points / surprise)));
            }
        }
        shares.sort(Comparator.comparingDouble(SequenceExplanation.Share::points).reversed());
        return new SequenceExplanation(score.bits(), pValue(score.bits()), shares);
    }

    private static List<SequenceExplanation.Part> parts(List<SequenceChannel.Part> strongestFirst, double pointsOfBit) {
        List<SequenceExplanation.Part> parts = new ArrayList<>();
        double rest = 0;
        for (SequenceChannel.Part part : strongestFirst) {
            double points = part.bits() * pointsOfBit;
            if (parts.size() < MOST_PARTS) {
                parts.add(new SequenceExplanation.Part(points, part.reason()));
            } else {
                rest += points;
            }
        }
        if (strongestFirst.size() > MOST_PARTS) {
            parts.add(new SequenceExplanation.Part(rest, new SequenceReason.Others(strongestFirst.size() - MOST_PARTS)));
        }
        return parts;
    }
}
