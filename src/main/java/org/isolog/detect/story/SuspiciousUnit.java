package org.isolog.detect.story;

import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Scores;
import org.isolog.core.Severity;

/** A unit that takes part in a story: its events and why they are suspicious. */
final class SuspiciousUnit {
    /** Explanations of so many events tell what the unit is about. */
    private static final int MOST_CLUES = 32;

    private final double pValue;
    private final double adjusted;
    private final boolean alert;
    private final Severity highest;
    private final List<Clue> clues = new ArrayList<>();
    private int[] rows = {};
    private int strongest = -1;

    /** @param pValue of its strongest event @param adjusted see {@link Adjusted} @param highest severity of its events */
    SuspiciousUnit(double pValue, double adjusted, boolean alert, Severity highest) {
        this.pValue = pValue;
        this.adjusted = adjusted;
        this.alert = alert;
        this.highest = highest;
    }

    /** @param ascending rows of its suspicious events */
    void take(int[] ascending, Scores scores) {
        rows = ascending;
        strongest = ascending[0];
        for (int row : ascending) {
            strongest = scores.score(row) > scores.score(strongest) ? row : strongest;
        }
    }

    /** Asked in the order of rank: the first are the strongest. */
    void add(Clue clue) {
        if (clues.size() < MOST_CLUES) {
            clues.add(clue);
        }
    }

    boolean wantsMore() {
        return clues.size() < MOST_CLUES;
    }

    double pValue() {
        return pValue;
    }

    double adjusted() {
        return adjusted;
    }

    boolean isAlert() {
        return alert;
    }

    Severity highest() {
        return highest;
    }

    /** Of its suspicious events, ascending; at least one. */
    int[] rows() {
        return rows;
    }

    /** Row of its most suspicious event. */
    int strongest() {
        return strongest;
    }

    List<Clue> clues() {
        return clues;
    }
}
