package org.isolog.detect.sequence;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** How many sessions have a count of an event type other than the most usual one: what varies anyway says little. */
final class Variability {
    private final long total;
    private final int[] usual;
    private final long[] varying;

    /**
     * @param types number of event types
     * @param learn whether a pattern takes part
     */
    Variability(CountPatterns patterns, int types, IntPredicate learn) {
        Map<Integer, Map<Integer, Long>> histograms = new HashMap<>();
        long sessions = 0;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            if (learn.test(pattern)) {
                sessions += patterns.support(pattern);
                add(histograms, patterns.get(pattern), patterns.support(pattern));
            }
        }
        total = sessions;
        usual = new int[types];
        varying = new long[types];
        histograms.forEach(this::summarize);
    }

    private static void add(Map<Integer, Map<Integer, Long>> histograms, CountVector counts, long support) {
        for (int i = 0; i < counts.types().length; i++) {
            histograms.computeIfAbsent(counts.types()[i], type -> new HashMap<>()).merge(counts.counts()[i], support, Long::sum);
        }
    }

    /** Of two counts that are equally usual the lower one. */
    private void summarize(int type, Map<Integer, Long> histogram) {
        long most = total - histogram.values().stream().mapToLong(Long::longValue).sum();
        int count = 0;
        for (Map.Entry<Integer, Long> entry : histogram.entrySet()) {
            if (entry.getValue() > most || entry.getValue() == most && entry.getKey() < count) {
                most = entry.getValue();
                count = entry.getKey();
            }
        }
        usual[type] = count;
        varying[type] = total - most;
    }

    /** Sessions that were counted. */
    long total() {
        return total;
    }

    /** Sessions that have another count of the type than most; 0 for a type that none has. */
    long varying(int type) {
        return type < varying.length ? varying[type] : 0;
    }

    /** The most frequent count of a type. */
    int usual(int type) {
        return type < usual.length ? usual[type] : 0;
    }

    /** As if one session, with that count of the type, had not been counted. */
    long varyingWithout(int type, int count) {
        return varying(type) - (count == usual(type) ? 0 : 1);
    }
}
