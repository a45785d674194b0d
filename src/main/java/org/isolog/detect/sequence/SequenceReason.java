package org.isolog.detect.sequence;

import java.util.List;
import org.isolog.core.GroupedDigits;

/** A fact about a session that can be counted again. Counts are of known sessions, without the one at hand, unless said otherwise. */
public sealed interface SequenceReason {
    /** Stands for the start of a session among the events before. */
    String START = "start";
    /** Stands for the end of a session as the next event. */
    String END = "end";

    /** One line in words. */
    String words();

    /** None of {@code sessions} has the event type. */
    record NewEventType(String type, long sessions) implements SequenceReason {
        @Override
        public String words() {
            return "event type " + type + " is in none of " + GroupedDigits.of(sessions) + " known sessions";
        }
    }

    /** {@code same} of {@code sessions} have this many events; half of all have {@code low} to {@code high}. */
    record Length(int events, long same, long sessions, int low, int high) implements SequenceReason {
        @Override
        public String words() {
            return GroupedDigits.of(events) + " events, as in " + GroupedDigits.of(same) + " of " + GroupedDigits.of(sessions)
                    + " known sessions; half of them have " + GroupedDigits.of(low) + " to " + GroupedDigits.of(high);
        }
    }

    /**
     * What follows what: {@code seen} of {@code of} times the event came next. A {@code START} before and an {@code END} behind count,
     * so a session that was cut off ends where others go on.
     *
     * @param before one or two events, in order; empty if the one before was never seen
     * @param times  how often it happens in this session
     */
    record Transition(List<String> before, String next, long seen, long of, int times) implements SequenceReason {
        public Transition {
            before = List.copyOf(before);
        }

        @Override
        public String words() {
            String after = before.isEmpty() ? "" : " after " + String.join(", ", before);
            return next + after + ": " + GroupedDigits.of(seen) + " of " + GroupedDigits.of(of) + " times"
                    + (times > 1 ? "; here " + GroupedDigits.of(times) + " times" : "");
        }
    }

    /**
     * A count unlike that of the nearest known session, whose counts {@code support} sessions have.
     *
     * @param usual   its count there
     * @param varying sessions with a count of this type other than the most frequent one
     */
    record CountGap(String type, int count, int usual, long varying, long sessions, long support) implements SequenceReason {
        @Override
        public String words() {
            return GroupedDigits.of(count) + " of " + type + " where the nearest known session (seen " + GroupedDigits.of(support)
                    + " times) has " + GroupedDigits.of(usual) + "; it varies in " + GroupedDigits.of(varying) + " of " + GroupedDigits.of(sessions);
        }
    }

    /** {@code seen} of {@code sessions} have exactly the same counts of all event types. */
    record Counts(long seen, long sessions) implements SequenceReason {
        @Override
        public String words() {
            return "the same counts of all event types in " + GroupedDigits.of(seen) + " of " + GroupedDigits.of(sessions) + " known sessions";
        }
    }

    /** Weaker ones together. */
    record Others(int parts) implements SequenceReason {
        @Override
        public String words() {
            return GroupedDigits.of(parts) + " weaker reasons";
        }
    }
}
