package org.isolog.core;

import java.time.DayOfWeek;
import java.util.List;

/**
 * Why a feature of an event is what it is, as facts that can be counted again. {@code explain.ReasonWords} puts them into words.
 *
 * <p>Counts are events of the training data unless said otherwise. Windows are seconds.
 */
public sealed interface Reason {

    /** A field's value and how often it occurs: {@code seen} of {@code total} events. */
    record RareValue(String field, String value, long seen, long total) implements Reason {
    }

    /**
     * The value had never occurred up to then, in any event or, where {@code withField} is not null, in those with the same value of it;
     * {@code known} different values had, in {@code of} events.
     */
    record FirstSeen(String field, String value, String withField, String withValue, long known, long of) implements Reason {
    }

    /** The value is not new: it had occurred before, with the other one where that is not null. */
    record SeenBefore(String field, String value, String withField, String withValue) implements Reason {
    }

    /** Two values that seldom come together: {@code seen} times in {@code of} events with the first. */
    record RarePair(String field, String value, String withField, String withValue, long seen, long of) implements Reason {
    }

    /**
     * More of something by one entity in a sliding window than usual. Bytes are counted as such.
     *
     * @param of     the field whose different values or numbers are counted; empty where events are
     * @param spread of failures: the different {@code of} among them; 0 where these are not known
     */
    record Burst(Counted counted, String of, String entityField, String entity, long count, long spread, int windowSeconds,
            Norm norm) implements Reason {
    }

    /** A success that follows failures of the same entity in the window. */
    record SuccessAfterFailures(String entityField, String entity, long failures, int windowSeconds, Norm norm) implements Reason {
    }

    /**
     * Hour by hour a little more by one entity than usual, until it was too much for chance, in this hour.
     *
     * @param since hours in which it had been above the usual, this one included
     * @param count of this hour
     */
    record SlowRise(Counted counted, String entityField, String entity, long count, long since, Norm norm) implements Reason {
    }

    /**
     * Connections of one source to one destination at regular intervals.
     *
     * @param connections   so far known
     * @param everySeconds  the interval in the middle
     * @param jitterSeconds half of the intervals are no further from that
     * @param score         regularity, 0..1
     * @param known         whether it was there from the beginning of the training data
     */
    record Beacon(String source, String destination, String port, long connections, double everySeconds, double jitterSeconds, double score,
            boolean known) implements Reason {
    }

    /** The hour of day (0..23, UTC) and how often the entity, or all events where it is null, is active then. */
    record UnusualHour(String entity, int hour, long seen, long of) implements Reason {
    }

    /** The weekday and how often the entity, or all events where it is null, is active then. */
    record UnusualWeekday(String entity, DayOfWeek day, long seen, long of) implements Reason {
    }

    /** A number far from the usual; {@code usual} is the median. */
    record UnusualNumber(String field, double value, double usual, double lowest, double highest) implements Reason {
    }

    /** A number above the usual among the {@code of} events with the same value of another field; {@code usual} is the median there. */
    record NumberAmong(String field, double value, String withField, String withValue, double usual, double highest, long of) implements Reason {
    }

    /** Words of the event's text that are rare: {@code seen} of {@code total} events have the rarest. */
    record RareText(String words, long seen, long total) implements Reason {
    }

    /**
     * An act that is rare on a healthy machine, whatever the log says: {@code seen} of {@code of} hours of a host have it.
     *
     * @param technique of MITRE ATT&amp;CK
     */
    record KnownAct(String what, String technique, long seen, long of) implements Reason {
    }

    /** A number higher than usual; {@code atLeast} of {@code of} events with the same value of {@code withField}, or of all where it is null, have as much. */
    record HighNumber(String field, double value, String withField, String withValue, long atLeast, long of) implements Reason {
    }

    /** An entity's value is another than in its event before; {@code changes} of {@code of} steps of this entity changed it to a less usual one. */
    record Changed(String field, String before, String value, String entityField, String entity, long changes, long of) implements Reason {
    }

    /** Punctuation and encodings that a field's text is written with, the rarest first, which {@code seen} of {@code total} events have. */
    record RareStructure(String field, List<String> terms, long seen, long total) implements Reason {
        public RareStructure {
            terms = List.copyOf(terms);
        }
    }

    /** A text longer than usual, in characters; {@code usual} (the median) and {@code longest} are rounded to quarters of a doubling. */
    record LongText(String field, long length, long usual, long longest) implements Reason {
    }

    /** So many different paths that an address asked for in a window are asked for by hardly anybody else. */
    record OwnPaths(String address, long paths, int windowSeconds, Norm norm) implements Reason {
    }

    /** {@code errors} of the {@code answers} to an address in a window are of one hundred (4 for 4xx); {@code usual} share 0..1. */
    record AnswerShare(int hundreds, String address, long errors, long answers, int windowSeconds, double usual) implements Reason {
    }

    /** The value is missing here, or was missing in training: it adds no surprise. */
    record Missing(String field) implements Reason {
    }

    /** What a {@link Burst} counts. */
    enum Counted {
        EVENTS, FAILURES, FAILED_USERS, FAILING_ADDRESSES, DISTINCT_ADDRESSES, DISTINCT_USERS, DISTINCT_ACTIONS, DISTINCT_TARGETS, BYTES
    }

    /** Hours that are compared: all where the log is too short to tell, or those in which many or few are active. */
    enum Hours { ALL, BUSY, QUIET }

    /**
     * What counts usually were, the highest tenth left out.
     *
     * @param own   whether of the entity itself; otherwise of its peers, since it has no past in such hours
     * @param hours compared with
     */
    record Norm(double usual, double seldomAbove, boolean own, Hours hours) {
    }
}
