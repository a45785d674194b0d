package org.isolog.detect.sequence;

import java.util.Arrays;
import org.isolog.detect.Conformal;

/**
 * Least score of an alert in a batch of sessions, from the scores of held-out normal sessions alone; labels are not needed.
 *
 * <p>For each threshold the held-out scores say how many false alerts to expect in the batch, and what is more is right. Of the
 * thresholds at which at most a tenth of the alerts would be false (as Benjamini and Hochberg's procedure at q = 0.1) the one with the
 * highest F1 by that reckoning is chosen. If there is none, an alert is what scores above all held-out sessions.
 */
final class SequenceThreshold {
    private static final double MOST_FALSE = 0.1;

    private final double[] heldOut;
    private final Conformal calibration;
    /** Above it held-out scores are few: no fewer false alerts are expected than an exponential tail has (peaks over a threshold). */
    private final double tailFrom;
    private final double tailShare;
    private final double tailMean;

    /** @param heldOut at least one; copied */
    SequenceThreshold(double[] heldOut) {
        this.heldOut = heldOut.clone();
        Arrays.sort(this.heldOut);
        calibration = new Conformal(heldOut);
        int size = heldOut.length;
        int tail = Math.max(1, (int) Math.sqrt(size));
        tailFrom = this.heldOut[Math.max(0, size - 1 - tail)];
        tailShare = (tail + 1.0) / (size + 1.0);
        double excess = 0;
        for (int i = size - tail; i < size; i++) {
            excess += this.heldOut[i] - tailFrom;
        }
        tailMean = Math.max(1e-6, excess / tail);
    }

    /** @param batch scores of the sessions among which alerts are to be found, in any order */
    double of(double[] batch) {
        double[] sorted = batch.clone();
        Arrays.sort(sorted);
        double best = Double.NEGATIVE_INFINITY;
        double chosen = Math.nextUp(heldOut[heldOut.length - 1]);
        double anomalies = mostAnomalies(sorted);
        for (int i = sorted.length - 1; i >= 0; i--) {
            boolean least = i == 0 || sorted[i - 1] < sorted[i];
            double right = least ? right(sorted[i], sorted.length - i, sorted.length) : 0;
            double f1 = 2 * right / (sorted.length - i + anomalies);
            if (right > 0 && f1 > best) {
                best = f1;
                chosen = sorted[i];
            }
        }
        return chosen;
    }

    private double mostAnomalies(double[] sorted) {
        double most = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i - 1] < sorted[i]) {
                most = Math.max(most, right(sorted[i], sorted.length - i, sorted.length));
            }
        }
        return most;
    }

    /** Right ones among {@code alerts}, reckoned from one standard deviation more false ones than are expected; 0 if too many are false. */
    private double right(double threshold, int alerts, int sessions) {
        double expected = sessions * falseAlarms(threshold);
        double wrong = Math.min(alerts, expected + Math.sqrt(expected));
        return expected > MOST_FALSE * alerts ? 0 : alerts - wrong;
    }

    /** Share of normal sessions that score at least as high. */
    private double falseAlarms(double threshold) {
        if (threshold <= tailFrom) {
            return calibration.pValue(threshold);
        }
        double counted = calibration.pValue(threshold) - 1.0 / (heldOut.length + 1);
        return Math.max(counted, tailShare * StrictMath.exp((tailFrom - threshold) / tailMean));
    }
}
