package org.isolog.detect.story;

/** How soon a story wants to be read. */
final class Urgency {
    /** Bits that a step of severity is worth. */
    private static final double STEP = 4;
    /** Bits from one priority to half its distance from 100. */
    private static final double HALF = 16;
    private static final double LN2 = StrictMath.log(2);

    private Urgency() {
    }

    /**
     * In bits: the surprise of the strongest unit, four for each step of severity, and one for every doubling of the events and of the
     * different users, addresses and hosts. Every 16 bits halve the distance from 100.
     *
     * @return 0..100
     */
    static double of(Draft draft, long events, long entities) {
        double surprise = log2(1 / Math.max(Double.MIN_NORMAL, draft.units().get(0).pValue()));
        double bits = surprise + STEP * draft.severity().ordinal() + log2(events) + log2(Math.max(1, entities));
        return 100 * (1 - StrictMath.pow(2, -bits / HALF));
    }

    private static double log2(double number) {
        return StrictMath.log(number) / LN2;
    }
}
