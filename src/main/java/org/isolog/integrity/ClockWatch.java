package org.isolog.integrity;

import org.isolog.core.Event;
import org.isolog.core.GroupedDigits;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceFact.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The times of a source's records in the order in which they stand. A source that was written newest first is read from its end. */
final class ClockWatch {
    /** Writers of one log overtake each other by seconds; more than this is a clock that was set. */
    private static final Duration JUMP = Duration.ofMinutes(5);
    /** Silence worth telling of, as long as a coffee break; Chainsaw takes the same. */
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private final Direction forward = new Direction();
    private final Direction backward = new Direction();
    private Instant previous;
    private long previousRecord;
    private Instant latest;
    private Instant earliest;
    private Duration silence = Duration.ZERO;
    private Instant silentFrom;
    private long silentAfter;

    /** What contradicts a source that runs in one direction. */
    private static final class Direction {
        private long against;
        private long firstAgainst;
        private long jumps;
        private long firstJump;
        private Duration farthest = Duration.ZERO;

        void count(boolean overtaken, Duration step, long record) {
            if (overtaken) {
                firstAgainst = against++ == 0 ? record : firstAgainst;
            }
            if (step.compareTo(JUMP) > 0) {
                firstJump = jumps++ == 0 ? record : firstJump;
                farthest = step.compareTo(farthest) > 0 ? step : farthest;
            }
        }
    }

    void add(Event event) {
        Instant time = event.time().instant();
        if (time == null) {
            return;
        }
        long record = event.ref().record();
        if (previous != null) {
            // Not negated(): that counts in decimal numbers, and this is asked of every record.
            Duration step = Duration.between(previous, time);
            Duration back = Duration.between(time, previous);
            Duration length = step.isNegative() ? back : step;
            forward.count(time.isBefore(latest), back, record);
            backward.count(time.isAfter(earliest), step, record);
            if (length.compareTo(silence) > 0) {
                silence = length;
                silentFrom = step.isNegative() ? time : previous;
                silentAfter = previousRecord;
            }
        }
        previous = time;
        previousRecord = record;
        latest = latest == null || time.isAfter(latest) ? time : latest;
        earliest = earliest == null || time.isBefore(earliest) ? time : earliest;
    }

    List<SourceFact> facts() {
        boolean newestFirst = backward.against < forward.against;
        Direction direction = newestFirst ? backward : forward;
        List<SourceFact> facts = new ArrayList<>();
        if (direction.against > 0) {
            facts.add(new SourceFact(Kind.OUT_OF_ORDER, direction.against, direction.firstAgainst, GroupedDigits.of(direction.against)
                    + (direction.against == 1 ? " record is " : " records are ") + (newestFirst ? "later" : "earlier") + " than one before, first record "
                    + direction.firstAgainst + "."));
        }
        if (direction.jumps > 0) {
            facts.add(new SourceFact(Kind.CLOCK_BACK, direction.jumps, direction.firstJump, "The clock goes " + (newestFirst ? "forward" : "back")
                    + " by more than 5 minutes " + (direction.jumps == 1 ? "once" : GroupedDigits.of(direction.jumps) + " times") + ", at most by "
                    + words(direction.farthest) + ", first at record " + direction.firstJump + "."));
        }
        if (direction.jumps == 0 && silence.compareTo(SILENCE) >= 0) {
            facts.add(new SourceFact(Kind.QUIET, 1, silentAfter, "The longest time without a record is " + words(silence) + " from " + silentFrom
                    + " on, after record " + silentAfter + "."));
        }
        return facts;
    }

    private static String words(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        return duration.toHours() > 0 ? duration.toHours() + " h " + duration.toMinutesPart() + " min" : duration.toMinutes() + " min";
    }
}
