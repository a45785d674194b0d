package org.isolog.features.evidence;

/**
 * Numbers the equal slices of time, such as clock hours, that times fall into. Rows are walked in time order, so the next time is mostly in
 * the slice of the last one, and that costs no division. Not thread-safe.
 */
final class TimeSlices {
    static final long HOUR_MILLIS = 3_600_000L;

    private final long millis;
    private long from = 1;
    private long to;
    private long number;

    /** @param millis length of a slice */
    TimeSlices(long millis) {
        this.millis = millis;
    }

    static TimeSlices hours() {
        return new TimeSlices(HOUR_MILLIS);
    }

    /** {@code floor(time / millis)}. @param time milliseconds since 1970 */
    long of(long time) {
        if (time < from || time >= to) {
            number = Math.floorDiv(time, millis);
            from = number * millis;
            to = from + millis;
        }
        return number;
    }
}
