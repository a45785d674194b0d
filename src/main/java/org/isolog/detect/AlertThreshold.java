package org.isolog.detect;

import java.util.Arrays;

/** Least score of an alert, found without labels. */
public final class AlertThreshold {
    /** One normal row in a hundred may be an alert. */
    private static final double FALSE_ALARMS = 0.01;
    private static final double SPREADS = 3.5;

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
     * From scores of normal rows and anomalies together: as far above the median as 3.5 times the distance from the first decile up to
     * the median. Anomalies lie above the median, so the spread below it is that of normal rows, however many anomalies there
     * are up to nearly half. Of bell-shaped scores it is 4.5 standard deviations. Chosen among 30 rules by their F1 on made tables with
     * 0.2 to 35 percent of anomalies (see ThresholdComparison under src/bench). Where a tenth or more of the rows share the median's
     * score, the lowest score takes the place of the decile.
     */
    public static double ofMixed(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double median = quantile(sorted, 0.5);
        double decile = quantile(sorted, 0.1);
        double spread = median - (decile < median ? decile : sorted[0]);
        return Math.nextUp(median + SPREADS * spread);
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
