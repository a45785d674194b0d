package org.isolog.detect;

import java.util.Arrays;

/**
 * Labelled rows sorted once by score, so that they can be measured many times in different numbers, as bootstrap resamples want it.
 * Immutable.
 */
public final class RankedRows {
    private final int[] order;
    /** First place after each group of equal scores, from the highest on. */
    private final int[] ends;
    private final boolean[] anomaly;
    private final int alerts;
    private final int anomalies;

    /** @param threshold least score of an alert */
    public RankedRows(double[] scores, boolean[] labels, double threshold) {
        order = Metrics.descending(scores, labels);
        anomaly = new boolean[order.length];
        int[] found = new int[order.length];
        int groups = 0;
        int above = 0;
        int positive = 0;
        for (int place = 0; place < order.length; place++) {
            double score = scores[order[place]];
            anomaly[place] = labels[order[place]];
            positive += anomaly[place] ? 1 : 0;
            above += score >= threshold ? 1 : 0;
            if (place + 1 == order.length || scores[order[place + 1]] != score) {
                found[groups++] = place + 1;
            }
        }
        ends = Arrays.copyOf(found, groups);
        alerts = above;
        anomalies = positive;
    }

    int rows() {
        return order.length;
    }

    int anomalies() {
        return anomalies;
    }

    /** The place of each anomaly, or of each normal row. */
    int[] places(boolean wanted) {
        int[] places = new int[wanted ? anomalies : order.length - anomalies];
        int size = 0;
        for (int place = 0; place < order.length; place++) {
            if (anomaly[place] == wanted) {
                places[size++] = place;
            }
        }
        return places;
    }

    /** Every row once. */
    public Quality quality() {
        int[] once = new int[order.length];
        Arrays.fill(once, 1);
        return quality(once);
    }

    /** @param counts how often each row counts, by place */
    Quality quality(int[] counts) {
        double wins = 0;
        double gain = 0;
        double top = 0;
        long hits = 0;
        long normal = 0;
        long all = total(counts, anomaly.length, true);
        int from = 0;
        for (int end : ends) {
            long groupHits = 0;
            long group = 0;
            for (int place = from; place < end; place++) {
                group += counts[place];
                groupHits += anomaly[place] ? counts[place] : 0;
            }
            if (group > 0) {
                double share = Math.clamp((all - hits - normal) / (double) group, 0, 1);
                top += share * groupHits;
                hits += groupHits;
                // Each normal row loses against the anomalies above it, and half against those of its own score.
                wins += (group - groupHits) * (hits - groupHits / 2.0);
                normal += group - groupHits;
                gain += groupHits * (double) hits / (hits + normal);
            }
            from = end;
        }
        long right = total(counts, alerts, true);
        long alarms = right + total(counts, alerts, false);
        return new Quality(wins / ((double) hits * normal), gain / hits, top / all, alarms == 0 ? 0 : right / (double) alarms, right / (double) all,
                all == 0 ? Double.NaN : 2.0 * right / (alarms + all));
    }

    private long total(int[] counts, int places, boolean wanted) {
        long sum = 0;
        for (int place = 0; place < places; place++) {
            sum += anomaly[place] == wanted ? counts[place] : 0;
        }
        return sum;
    }
}
