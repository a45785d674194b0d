package org.isolog.core;

import java.time.Instant;
import java.util.List;

/**
 * The risk of a user, address or host along time: of each hour the evidence against it, halved with every day that passes.
 *
 * @param now       at the end of the log
 * @param highest   ever
 * @param highestAt hour of {@code highest}
 * @param events    of at least low severity
 * @param from      hour of the first value of {@code curve}
 * @param curve     risk of each hour, up to the end of the log; at most a week
 * @param rise      null if it is not rising
 */
public record EntityRisk(Entity entity, double now, double highest, Instant highestAt, long events, Instant from, List<Double> curve, Rise rise) {
    public EntityRisk {
        curve = List.copyOf(curve);
    }

    /**
     * The hourly surprise rises and would reach that of an alert.
     *
     * @param bitsPerHour slope
     * @param last        surprise of its last hour, in bits
     * @param threshold   surprise of an alert, in bits
     * @param expected    hour in which the line reaches it
     */
    public record Rise(double bitsPerHour, double last, double threshold, Instant expected) {
    }
}
