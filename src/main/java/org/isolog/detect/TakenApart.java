package org.isolog.detect;

import java.util.List;
import org.isolog.core.Channel;

/**
 * A row's score taken apart: {@code base} and the points of all parts of all shares add up to {@code score}.
 *
 * @param base   score of an event about which nothing is known, or of an average one
 * @param shares one a channel
 */
record TakenApart(double base, double score, List<Share> shares) {
    /**
     * @param bits   surprise of the channel; NaN where it has no calibration of its own
     * @param levels by column, in the unit of the scoring
     * @param points by column
     */
    record Share(Channel channel, double bits, double[] levels, double[] points) {
    }
}
