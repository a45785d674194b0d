package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The different count vectors of sessions, each with its support, the most frequent first. */
final class CountPatterns {
    private final List<CountVector> patterns;
    private final long[] support;
    private final Map<CountVector, Integer> index = new HashMap<>();

    CountPatterns(Map<CountVector, Long> counted) {
        patterns = new ArrayList<>(counted.keySet());
        patterns.sort((a, b) -> {
            int bySupport = Long.compare(counted.get(b), counted.get(a));
            return bySupport != 0 ? bySupport : a.compareTo(b);
        });
        support = new long[patterns.size()];
        for (int i = 0; i < support.length; i++) {
            support[i] = counted.get(patterns.get(i));
            index.put(patterns.get(i), i);
        }
    }

    static CountPatterns of(KnownSessions known) {
        Map<CountVector, Long> counted = new TreeMap<>();
        for (int i = 0; i < known.copies().length; i++) {
            counted.merge(known.sessions().get(i).counts(), known.copies()[i], Long::sum);
        }
        return new CountPatterns(counted);
    }

    int size() {
        return support.length;
    }

    CountVector get(int pattern) {
        return patterns.get(pattern);
    }

    /** Sessions with that pattern. */
    long support(int pattern) {
        return support[pattern];
    }

    /** Its number, or -1. */
    int indexOf(CountVector counts) {
        return index.getOrDefault(counts, -1);
    }
}
