package org.isolog.investigation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.detect.BoundModel;
import org.isolog.detect.supervised.LabelledPatterns;
import org.isolog.detect.supervised.PatternLearner;
import org.isolog.features.columns.EventColumns;

/**
 * Labelled events as patterns, each once: its event with the highest score stands for it, and one malicious event makes it malicious.
 * Of very many patterns the rarer kind is kept whole as far as half of the places go, the others are drawn by their hash.
 */
final class LabelledRows {
    private LabelledRows() {
    }

    /** @param row that stands for the pattern @param key of the pattern */
    private record Pattern(int row, long key, boolean malicious, long first) {
    }

    static LabelledPatterns of(BoundModel bound, LabelledEvents labelled, Progress progress) {
        Scores scores = bound.score(labelled.rows(), progress).scores();
        List<Pattern> patterns = kept(patterns(bound.events(), labelled, scores));
        int[] rows = patterns.stream().mapToInt(Pattern::row).toArray();
        boolean[] malicious = new boolean[rows.length];
        double[] bits = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            malicious[i] = patterns.get(i).malicious();
            bits[i] = BoundModel.bitsOf(scores.score(scores.indexOf(bound.events().id(rows[i]))));
        }
        List<String> all = EvidenceRows.names(bound);
        float[][] columns = EvidenceRows.of(bound, rows, all, progress);
        int[] telling = telling(columns);
        return new LabelledPatterns(Arrays.stream(telling).mapToObj(all::get).toList(),
                Arrays.stream(telling).mapToObj(column -> columns[column]).toArray(float[][]::new), malicious, bits,
                patterns.stream().mapToLong(Pattern::first).toArray());
    }

    private static List<Pattern> patterns(EventColumns events, LabelledEvents labelled, Scores scores) {
        PatternKeys keys = new PatternKeys(events);
        Long2IntOpenHashMap known = new Long2IntOpenHashMap();
        IntArrayList best = new IntArrayList();
        boolean[] malicious = new boolean[labelled.rows().length];
        long[] first = new long[labelled.rows().length];
        for (int i = 0; i < labelled.rows().length; i++) {
            int row = labelled.rows()[i];
            int next = known.size();
            int pattern = known.computeIfAbsent(keys.of(row), unseen -> next);
            if (pattern == next) {
                best.add(i);
                first[pattern] = events.time(row);
            } else if (scores.score(i) > scores.score(best.getInt(pattern))) {
                best.set(pattern, i);
            }
            malicious[pattern] |= labelled.malicious()[i];
            first[pattern] = Math.min(first[pattern], events.time(row));
        }
        return IntStream.range(0, best.size()).mapToObj(pattern -> {
            int row = labelled.rows()[best.getInt(pattern)];
            return new Pattern(row, keys.of(row), malicious[pattern], first[pattern]);
        }).toList();
    }

    private static List<Pattern> kept(List<Pattern> patterns) {
        int most = PatternLearner.MOST_PATTERNS;
        if (patterns.size() <= most) {
            return patterns;
        }
        int malicious = (int) patterns.stream().filter(Pattern::malicious).count();
        int rarer = Math.min(Math.min(malicious, patterns.size() - malicious), most / 2);
        int ofMalicious = malicious * 2 <= patterns.size() ? rarer : most - rarer;
        Comparator<Pattern> byHash = Comparator.comparingLong(Pattern::key);
        return Stream.concat(patterns.stream().filter(Pattern::malicious).sorted(byHash).limit(ofMalicious),
                patterns.stream().filter(pattern -> !pattern.malicious()).sorted(byHash).limit(most - ofMalicious))
                .sorted(Comparator.comparingInt(Pattern::row)).toList();
    }

    /** The features that tell most patterns something, in their order: one that is 0 for all tells nothing. */
    private static int[] telling(float[][] columns) {
        int[] told = new int[columns.length];
        for (int column = 0; column < columns.length; column++) {
            for (float value : columns[column]) {
                told[column] += value != 0 ? 1 : 0;
            }
        }
        return IntStream.range(0, columns.length).filter(column -> told[column] > 0).boxed()
                .sorted(Comparator.comparingInt((Integer column) -> -told[column]).thenComparingInt(column -> column))
                .limit(PatternLearner.MOST_FEATURES).mapToInt(Integer::intValue).sorted().toArray();
    }
}
