package org.isolog.ui.common;

import java.time.Duration;

/** Rate and time left of one step, from its beginning on. Not shared between threads. */
final class PaceMeter {
    private static final long EARLIEST = Duration.ofMillis(500).toNanos();
    private static final double NANOS = 1e9;

    private final long startNanos;

    PaceMeter(long startNanos) {
        this.startNanos = startNanos;
    }

    /** @return unknown in the first half second, when a rate would only jump */
    Work.Pace at(long nowNanos, long done, long total) {
        long elapsed = nowNanos - startNanos;
        if (elapsed < EARLIEST || done <= 0) {
            return Work.Pace.UNKNOWN;
        }
        double perSecond = done * NANOS / elapsed;
        Duration left = total >= done && total > 0 ? Duration.ofMillis(Math.round((total - done) / perSecond * 1000)) : null;
        return new Work.Pace(perSecond, left);
    }
}
