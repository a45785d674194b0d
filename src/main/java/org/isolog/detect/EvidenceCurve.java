package org.isolog.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Turns the raw evidence of a channel into bits that mean the same in every channel: {@code -log2} of the share of held-out events with
 * at least as much (a conformal p-value: Bates, Candès, Lei, Romano, Sesia, Annals of Statistics 2023).
 *
 * <p>Only the lower 31 of 32 held-out events are looked at. Logs that are searched for an attack have it among the held-out events too,
 * where it would hide itself; up to three in a hundred do no harm. Above, bits go on to rise along the line through the last two
 * quartering steps, as they do where evidence falls off exponentially, but never faster than the raw evidence itself if that is in
 * bits already: a channel that is silent on nearly all events must not be louder than what it says.
 */
final class EvidenceCurve {
    /** Knots lie where 1/2, 1/4, … 1/32 of the held-out events have more. */
    private static final int KNOTS = 5;
    private static final int LOCAL = 2;

    private final double[] at;
    private final double slope;

    private EvidenceCurve(double[] at, double slope) {
        this.at = at;
        this.slope = slope;
    }

    /** @param raw of held-out events, in any order, at least one @param steepest bits that a unit of raw evidence is worth at most */
    static EvidenceCurve of(double[] raw, double steepest) {
        double[] sorted = raw.clone();
        Arrays.sort(sorted);
        double[] at = new double[KNOTS];
        for (int knot = 0; knot < KNOTS; knot++) {
            double above = sorted.length / (double) (2 << knot);
            at[knot] = Math.max(0, sorted[Math.max(0, (int) Math.ceil(sorted.length - above) - 1)]);
        }
        double run = at[KNOTS - 1] - at[KNOTS - 1 - LOCAL];
        return new EvidenceCurve(at, run * steepest <= LOCAL ? steepest : LOCAL / run);
    }

    /** @return bits, at least 0, rising with the evidence */
    double bits(double raw) {
        if (raw <= 0) {
            return 0;
        }
        double low = 0;
        double lowBits = 0;
        for (int knot = 0; knot < KNOTS; knot++) {
            if (raw <= at[knot]) {
                return lowBits + (knot + 1 - lowBits) * (raw - low) / (at[knot] - low);
            }
            low = at[knot];
            lowBits = low == 0 ? 0 : knot + 1;
        }
        return lowBits + slope * (raw - low);
    }

    void write(DataOutput out) throws IOException {
        for (double knot : at) {
            out.writeDouble(knot);
        }
        out.writeDouble(slope);
    }

    static EvidenceCurve read(DataInput in) throws IOException {
        double[] at = new double[KNOTS];
        for (int knot = 0; knot < KNOTS; knot++) {
            at[knot] = in.readDouble();
        }
        return new EvidenceCurve(at, in.readDouble());
    }
}
