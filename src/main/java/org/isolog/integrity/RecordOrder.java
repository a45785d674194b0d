package org.isolog.integrity;

import org.isolog.core.Event;
import org.isolog.core.SourceFact;

import java.util.ArrayList;
import java.util.List;

/**
 * Watches the records of one source go by and tells what their order says of its integrity: records out of order, a clock that was set
 * back, the longest silence, and gaps in the numbers that the log itself gives. These are facts and no verdicts: many logs are out of order
 * by seconds, and a silence may be a night. One thread; memory stays flat.
 */
public final class RecordOrder {
    private final ClockWatch clock = new ClockWatch();
    private final NumberWatch numbers = new NumberWatch();

    public void add(Event event) {
        clock.add(event);
        numbers.add(event);
    }

    /** What there is to tell of the records so far. */
    public List<SourceFact> facts() {
        List<SourceFact> facts = new ArrayList<>(clock.facts());
        facts.addAll(numbers.facts());
        return List.copyOf(facts);
    }
}
