package org.isolog.investigation;

import java.time.Instant;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * When the value that a reason names was seen in the case. A pass over a column of codes, so it is counted when somebody looks.
 *
 * @param events events with the value, and with the other one where the reason is about two
 * @param first  null if none has a time
 * @param last   null if none has a time
 */
public record Sightings(long events, Instant first, Instant last) {
    /** How reasons name the masked text of an event. */
    private static final String TEXT = "text";

    /** Null where the reason is not about a value of the event. @param row of the event that is explained */
    static Sightings of(Reason reason, EventColumns events, int row) {
        return switch (reason) {
            case Reason.RareValue rare -> of(events, row, rare.field(), null);
            case Reason.FirstSeen first -> of(events, row, first.field(), first.withField());
            case Reason.RarePair pair -> of(events, row, pair.field(), pair.withField());
            default -> null;
        };
    }

    private static Sightings of(EventColumns events, int row, String field, String withField) {
        CategoryColumn values = column(events, field);
        CategoryColumn with = withField == null ? values : column(events, withField);
        if (values == null || with == null || values.code(row) < 0 || with.code(row) < 0) {
            return null;
        }
        long count = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (int other = 0; other < events.rows(); other++) {
            if (values.code(other) == values.code(row) && with.code(other) == with.code(row)) {
                count++;
                long time = events.time(other);
                first = time == EventColumns.NO_TIME ? first : Math.min(first, time);
                last = Math.max(last, time);
            }
        }
        boolean timed = last != EventColumns.NO_TIME;
        return new Sightings(count, timed ? Instant.ofEpochMilli(first) : null, timed ? Instant.ofEpochMilli(last) : null);
    }

    private static CategoryColumn column(EventColumns events, String field) {
        if (field.equals(TEXT)) {
            return events.text() == null ? null : events.text().templates();
        }
        CategoryColumn derived = events.derived(field);
        return derived == null ? events.category(field) : derived;
    }
}
