package org.isolog.detect.sequence;

import java.util.List;

/**
 * A session's score taken apart, twice exactly: the points of the channels add up to {@code bits}, and the points of the parts of a
 * channel to those of the channel, to within 1e-9.
 *
 * @param pValue   conformal p-value of the whole score
 * @param channels strongest first
 */
public record SequenceExplanation(double bits, double pValue, List<Share> channels) {
    public SequenceExplanation {
        channels = List.copyOf(channels);
    }

    /**
     * The share of a channel.
     *
     * @param surprise its raw bits
     * @param pValue   of these
     * @param parts    strongest first
     */
    public record Share(String channel, double points, double surprise, double pValue, List<Part> parts) {
        public Share {
            parts = List.copyOf(parts);
        }
    }

    /** The share of one fact. */
    public record Part(double points, SequenceReason reason) {
    }
}
