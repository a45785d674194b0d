package org.isolog.detect.story;

import java.util.List;
import org.isolog.core.Channel;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Reason;

/**
 * Why one event is suspicious.
 *
 * @param row     of the event
 * @param bits    surprise of each channel, by ordinal of {@link Channel}; 0 where there is none
 * @param reasons strongest first
 */
record Clue(int row, double[] bits, List<Strong> reasons) {
    private static final int MOST_REASONS = 6;

    /** @param points of the score that the reason is worth */
    record Strong(Reason reason, double points) {
    }

    /** @param against contributions that speak against the event, strongest first */
    static Clue of(int row, Explanation explanation, List<Contribution> against) {
        double[] bits = new double[Channel.values().length];
        for (Explanation.Share share : explanation.shares()) {
            bits[share.channel().ordinal()] = Double.isNaN(share.bits()) ? 0 : share.bits();
        }
        return new Clue(row, bits, against.stream().limit(MOST_REASONS).map(part -> new Strong(part.reason(), part.points())).toList());
    }
}
