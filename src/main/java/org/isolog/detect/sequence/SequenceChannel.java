package org.isolog.detect.sequence;

import java.util.List;

/**
 * One way in which a session may be unlike the known ones.
 *
 * <p>Every method takes whether the session at hand is one of the known ones. If so it is judged as if one copy of it had not been
 * learned: scores of the sessions learned from are then held-out scores, and not one session is lost to calibration.
 */
interface SequenceChannel {
    /** Stable name, as in the output of {@code evaluate}. */
    String name();

    /** Bits of surprise, at least 0. */
    double bits(CodedSession session, boolean known);

    /** What the bits are made of, strongest first; their bits add up to those of the session. Empty for 0 bits. */
    List<Part> parts(CodedSession session, boolean known);

    /** Bits of surprise and the facts behind them. */
    record Part(double bits, SequenceReason reason) {
    }
}
