package org.isolog.core;

import java.time.Instant;

/**
 * A rule by which a person expects events, for a reason and a time: they are no alerts while it is in force.
 *
 * @param id          number in the case, from 1
 * @param event       that the rule was made from
 * @param until       end of the rule, exclusive
 * @param withdrawn   when it was taken back before its end; null if it was not
 * @param withdrawnBy who took it back; null if nobody did
 */
public record Expectation(int id, ExpectedPattern pattern, long event, String reason, Instant made, String author, Instant until,
                          Instant withdrawn, String withdrawnBy) {

    /** What a rule does at a moment. */
    public enum State { IN_FORCE, EXPIRED, WITHDRAWN }

    public State state(Instant now) {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        return now.isBefore(until) ? State.IN_FORCE : State.EXPIRED;
    }
}
