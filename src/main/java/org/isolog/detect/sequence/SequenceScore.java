package org.isolog.detect.sequence;

/**
 * How unlike the known sessions a session is.
 *
 * @param bits     mean of the evidence of the channels: higher is more anomalous, 0 is the least
 * @param surprise of each channel in bits, in the order of {@link SequenceDetector#channels()}
 * @param evidence of each channel: its surprise against those of held-out sessions, {@code -log2} of a conformal p-value
 */
public record SequenceScore(double bits, double[] surprise, double[] evidence) {
}
