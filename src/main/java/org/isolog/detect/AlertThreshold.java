package org.isolog.detect;

import java.util.Arrays;

/** Least score of an alert, found without labels. */
public final class AlertThreshold {
    /** One normal row in a hundred may be an alert. */
    private static final double FALSE_ALARMS = 0.01;
    private static final double FENCE = 1.5;

    private AlertThreshold() {
    }

    /**
     * From scores of normal rows that were not trained on: the score at which the conformal p-value
     * (1 + rows scoring at least as high) / (1 + rows) falls to 0.01 (Bates et al., Annals of Statistics 2023), so that about one
     * normal row in a hundred becomes an alert. With fewer than 99 rows just above their highest score.
     */
    public static double ofNormal(double[] heldOut) {
        double[] sorted = heldOut.clone();
        Arrays.sort(sorted);
        int above = Math.max(0, (int) Math.floor(FALSE_ALARMS * (sorted.length + 1)) - 1);
        return Math.nextUp(sorted[sorted.length - 1 - Math.min(above, sorted.length - 1)]);
    }

    /**
     * From scores of normal rows and anomalies together: Tukey's upper fence, the third quartile plus 1.5 times the distance of
     * the quartiles. The quartiles do not move much as long as fewer than one row in four is an anomaly.
     */
    public static double ofMixed(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double low = quantile(sorted, 0.25);
        double high = quantile(sorted, 0.75);
        return high + FENCE * (high - low);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
