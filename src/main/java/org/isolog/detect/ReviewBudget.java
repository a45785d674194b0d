package org.isolog.detect;

import java.util.Arrays;
import org.isolog.core.DetectionSettings;

/** Turns the review budget into the least score of an alert. */
public final class ReviewBudget {
    /** The automatic budget: one event in a hundred, and no more than a person reads in a day. */
    private static final double AUTOMATIC_SHARE = 0.01;
    private static final int AUTOMATIC_MOST = 500;

    private ReviewBudget() {
    }

    /** How many of so many events the budget allows as alerts: at least 1, if there is any event. */
    static int allowed(double budget, int events) {
        double wanted = budget == DetectionSettings.AUTOMATIC_BUDGET ? Math.min(AUTOMATIC_SHARE * events, AUTOMATIC_MOST)
                : budget < 1 ? budget * events : budget;
        return (int) Math.min(events, Math.max(1, Math.round(wanted)));
    }

    /**
     * The least score such that no more events than allowed reach it. Events of the same score are flagged together or not at all; only
     * the highest score is flagged even if more share it than allowed, unless all events do.
     */
    public static double of(double[] scores, double budget) {
        if (scores.length == 0) {
            return 1;
        }
        double[] ascending = scores.clone();
        Arrays.parallelSort(ascending);
        int events = ascending.length;
        double highest = ascending[events - 1];
        if (ascending[0] == highest && events > 1) {
            return Math.nextUp(highest);
        }
        int first = events - allowed(budget, events);
        if (first > 0 && ascending[first] == ascending[first - 1]) {
            double tied = ascending[first];
            while (first < events && ascending[first] == tied) {
                first++;
            }
        }
        return first == events ? highest : ascending[first];
    }
}
