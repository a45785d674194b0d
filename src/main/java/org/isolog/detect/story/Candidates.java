package org.isolog.detect.story;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Ecs;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.detect.AlertUnits;
import org.isolog.detect.cluster.DensityClusters;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * The alert units that stories are made of: those with an alert, and where these are few the most suspicious others, so that a quiet
 * case also says what to look at first.
 */
final class Candidates {
    private static final int FEW = 20;
    /** A unit that is no alert is looked at only if fewer than one in twenty is as suspicious. */
    private static final double LEAST_P = 0.05;
    private static final int NONE = -1;

    private final int[] numberOf;
    private final AlertUnits units;
    private final List<SuspiciousUnit> chosen;

    private Candidates(AlertUnits units, int[] numberOf, List<SuspiciousUnit> chosen) {
        this.units = units;
        this.numberOf = numberOf;
        this.chosen = chosen;
    }

    /** @param scores one an event, in the order of the rows */
    static Candidates of(EventColumns events, AlertUnits units, Scores scores) {
        double[] pValues = new double[units.size()];
        boolean[] flagged = new boolean[units.size()];
        Severity[] highest = new Severity[units.size()];
        Arrays.fill(pValues, 1);
        Arrays.fill(highest, Severity.NONE);
        for (int row = 0; row < scores.size(); row++) {
            int unit = units.of(row);
            pValues[unit] = Math.min(pValues[unit], scores.pValue(row));
            flagged[unit] |= scores.flagged(row);
            highest[unit] = scores.severity(row).compareTo(highest[unit]) > 0 ? scores.severity(row) : highest[unit];
        }
        int[] order = IntStream.range(0, units.size()).filter(unit -> flagged[unit] || pValues[unit] <= LEAST_P).boxed()
                .sorted((a, b) -> flagged[a] != flagged[b] ? (flagged[a] ? -1 : 1) : Double.compare(pValues[a], pValues[b])).mapToInt(Integer::intValue).toArray();
        double[] adjusted = Adjusted.of(pValues);
        int[] numberOf = new int[units.size()];
        Arrays.fill(numberOf, NONE);
        List<SuspiciousUnit> chosen = new ArrayList<>();
        for (int unit : order) {
            if (chosen.size() >= (flagged[unit] ? DensityClusters.MOST_POINTS : FEW)) {
                break;
            }
            numberOf[unit] = chosen.size();
            chosen.add(new SuspiciousUnit(pValues[unit], adjusted[unit], flagged[unit], highest[unit]));
        }
        Candidates candidates = new Candidates(units, numberOf, chosen);
        candidates.collectRows(events, scores);
        return candidates;
    }

    /**
     * Alerts and what is at least of medium severity; of a unit without any, its most severe events. Where most of a unit are failures also
     * all of these: one alone may be nothing, and without them nobody sees what a success came after.
     */
    private void collectRows(EventColumns events, Scores scores) {
        CategoryColumn outcomes = events.category(Ecs.EVENT_OUTCOME);
        int failure = outcomes == null ? CategoryColumn.MISSING : outcomes.codeOf(Ecs.FAILURE);
        BitSet failing = new BitSet();
        int[] all = new int[chosen.size()];
        int[] failures = new int[chosen.size()];
        for (int row = 0; row < scores.size(); row++) {
            int number = numberOf[units.of(row)];
            if (number != NONE) {
                all[number]++;
                if (failure >= 0 && outcomes.code(row) == failure) {
                    failing.set(row);
                    failures[number]++;
                }
            }
        }
        List<IntArrayList> rows = chosen.stream().map(unit -> new IntArrayList()).toList();
        for (int row = 0; row < scores.size(); row++) {
            int number = numberOf[units.of(row)];
            if (number != NONE && (belongs(scores, row, chosen.get(number))
                    || failing.get(row) && failures[number] >= Kinds.MANY_FAILURES && 2 * failures[number] >= all[number])) {
                rows.get(number).add(row);
            }
        }
        for (int number = 0; number < chosen.size(); number++) {
            chosen.get(number).take(rows.get(number).toIntArray(), scores);
        }
    }

    private static boolean belongs(Scores scores, int row, SuspiciousUnit unit) {
        Severity least = unit.highest().compareTo(Severity.MEDIUM) > 0 ? Severity.MEDIUM : unit.highest();
        return scores.flagged(row) || scores.severity(row).compareTo(least) >= 0;
    }

    /** Most suspicious first. */
    List<SuspiciousUnit> units() {
        return chosen;
    }

    /** How many units there are in all. */
    int allUnits() {
        return units.size();
    }

    int unitOf(int row) {
        return units.of(row);
    }

    /** The unit of an event; null if it is none of these. */
    SuspiciousUnit of(int row) {
        int number = numberOf[units.of(row)];
        return number == NONE ? null : chosen.get(number);
    }
}
