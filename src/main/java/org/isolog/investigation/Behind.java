package org.isolog.investigation;

import java.time.Duration;
import java.time.Instant;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.Reason;
import org.isolog.core.Reason.Counted;

/** The events that a reason is counted from, as a filter: what a person opens to check it. */
final class Behind {
    private static final String FAILURE = "failure";

    private Behind() {
    }

    /** Null where no filter can say it. @param event the one that is explained */
    static EventFilter of(Reason reason, Event event) {
        Instant time = event.time().isMissing() ? null : event.time().instant();
        return switch (reason) {
            case Reason.RareValue rare -> with(event, rare.field());
            case Reason.FirstSeen first when first.withField() == null -> with(event, first.field());
            case Reason.FirstSeen first -> and(with(event, first.field()), with(event, first.withField()));
            case Reason.RarePair pair -> and(with(event, pair.field()), with(event, pair.withField()));
            case Reason.NumberAmong number -> with(event, number.withField());
            case Reason.Changed changed -> with(event, changed.entityField());
            case Reason.Burst burst -> within(failing(burst.counted(), with(event, burst.entityField())), time, Duration.ofSeconds(burst.windowSeconds()));
            case Reason.SuccessAfterFailures success ->
                    within(with(event, success.entityField()), time, Duration.ofSeconds(success.windowSeconds()));
            case Reason.OwnPaths own -> within(with(event, Ecs.SOURCE_IP), time, Duration.ofSeconds(own.windowSeconds()));
            case Reason.AnswerShare share -> within(with(event, Ecs.SOURCE_IP), time, Duration.ofSeconds(share.windowSeconds()));
            case Reason.Beacon beacon -> and(with(event, Ecs.SOURCE_IP), with(event, Ecs.DESTINATION_IP));
            default -> null;
        };
    }

    /** The events with the same value; null if the event has none, or it is no field of the log. */
    private static EventFilter with(Event event, String field) {
        String value = event.get(field);
        return value == null ? null : EventFilter.all().and(new Condition(field, value, false));
    }

    private static EventFilter and(EventFilter one, EventFilter other) {
        return one == null || other == null ? null : one.and(other.conditions().getFirst());
    }

    private static EventFilter failing(Counted counted, EventFilter filter) {
        boolean failures = counted == Counted.FAILURES || counted == Counted.FAILED_USERS || counted == Counted.FAILING_ADDRESSES;
        return filter == null || !failures ? filter : filter.and(new Condition(Ecs.EVENT_OUTCOME, FAILURE, false));
    }

    /** Up to the event itself. */
    private static EventFilter within(EventFilter filter, Instant time, Duration window) {
        return filter == null || time == null ? null : filter.between(time.minus(window), time.plusMillis(1));
    }
}
