package org.isolog.detect.sequence;

import java.util.Arrays;
import org.isolog.detect.Conformal;

/**
 * The surprises of held-out sessions in one channel, against which any surprise becomes evidence: {@code -log2} of a conformal p-value.
 *
 * <p>Beyond the rule of {@link Calibration}, a held-out session of fewer bits counts as well, for {@code ((1 + its bits) / (1 + bits))²}.
 * That makes p-values larger, never smaller, so they keep their promise; and of two sessions that lie between the same two held-out
 * ones, the more surprising one has more evidence.
 */
final class ChannelCalibration {
    private final double[] ascending;
    /** Sums of (1 + bits)² of all before each. */
    private final double[] squares;

    /** @param bits of the held-out sessions, at least one, each at least 0; copied */
    ChannelCalibration(double[] bits) {
        ascending = bits.clone();
        Arrays.sort(ascending);
        squares = new double[ascending.length + 1];
        for (int i = 0; i < ascending.length; i++) {
            squares[i + 1] = squares[i] + (1 + ascending[i]) * (1 + ascending[i]);
        }
    }

    double pValue(double bits) {
        int below = Conformal.below(ascending, bits);
        double nearly = squares[below] / ((1 + bits) * (1 + bits));
        return Math.min(1, (1 + ascending.length - below + nearly) / (1 + ascending.length));
    }

    /** Bits, at least 0; 0 for a surprise of 0. */
    double evidence(double bits) {
        return Math.max(0, -Bits.log2(pValue(bits)));
    }
}
