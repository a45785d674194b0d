package org.isolog.investigation;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Expectation;
import org.isolog.core.ExpectedEvent;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.core.Verdict;
import org.isolog.features.columns.EventColumns;

/**
 * What rules of expectation make of the scores of a run: events that match one are usual and no alerts. Scores and p-values stay as
 * they are. Of several rules the one with the lowest number is said. Events that somebody called malicious stay what they are.
 *
 * @param scores as they are judged
 * @param events that were findings and are not any more, ascending
 * @param rules  numbers of the rules that were in force
 * @param spared events that match but stay findings, as they are called malicious
 */
record Expected(Scores scores, List<ExpectedEvent> events, Set<Integer> rules, long spared) {

    /**
     * @param raw     scores as the detector gives them, or as an earlier judgement left them
     * @param columns with the events of the scores
     * @param rules   in force, by number
     */
    static Expected of(Investigation investigation, Scores raw, EventColumns columns, Preset preset, List<Expectation> rules) {
        Set<Integer> numbers = rules.stream().map(Expectation::id).collect(Collectors.toUnmodifiableSet());
        if (rules.isEmpty()) {
            return new Expected(raw, List.of(), numbers, 0);
        }
        LongOpenHashSet malicious = new LongOpenHashSet(investigation.store().notes().with(Verdict.MALICIOUS));
        List<ExpectedRows> matching = rules.stream()
                .map(rule -> new ExpectedRows(rule.pattern(), columns, preset, investigation.store().events().names())).toList();
        Judge judge = new Judge(raw);
        for (int i = 0; i < raw.size(); i++) {
            long id = raw.eventId(i);
            int row = columns.rowOf(id);
            if (row >= 0 && isFinding(raw, i)) {
                for (int rule = 0; rule < rules.size(); rule++) {
                    if (matching.get(rule).has(row)) {
                        judge.lower(i, rules.get(rule).id(), malicious.contains(id));
                        break;
                    }
                }
            }
        }
        return new Expected(judge.scores(), judge.events, numbers, judge.spared);
    }

    static boolean isFinding(Scores scores, int i) {
        return scores.flagged(i) || scores.severity(i) != Severity.NONE;
    }

    private static final class Judge {
        private final Scores raw;
        private final byte[] severities;
        private final boolean[] flags;
        private final List<ExpectedEvent> events = new ArrayList<>();
        private long spared;

        Judge(Scores raw) {
            this.raw = raw;
            severities = new byte[raw.size()];
            flags = new boolean[raw.size()];
            for (int i = 0; i < flags.length; i++) {
                severities[i] = (byte) raw.severity(i).ordinal();
                flags[i] = raw.flagged(i);
            }
        }

        void lower(int i, int rule, boolean malicious) {
            if (malicious) {
                spared++;
                return;
            }
            events.add(new ExpectedEvent(raw.eventId(i), rule, raw.severity(i), raw.flagged(i)));
            severities[i] = (byte) Severity.NONE.ordinal();
            flags[i] = false;
        }

        Scores scores() {
            long[] ids = new long[flags.length];
            double[] scores = new double[flags.length];
            double[] pValues = new double[flags.length];
            for (int i = 0; i < flags.length; i++) {
                ids[i] = raw.eventId(i);
                scores[i] = raw.score(i);
                pValues[i] = raw.pValue(i);
            }
            return new Scores(ids, scores, pValues, severities, flags);
        }
    }
}
