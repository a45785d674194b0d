package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds among sessions of which some may be anomalies those that can stand for normal ones.
 *
 * <p>A forward search (Billor, Hadi, Velleman: BACON, Computational Statistics and Data Analysis 34, 2000) over the different count
 * vectors, so that copies of an anomaly are one. It starts from the most frequent ones that hold three quarters of the sessions. One is
 * added where the sessions up to then lead to expect at least one like it: where the gap to the nearest of them has fewer bits than the
 * number of sessions, counting in what the sessions up to then have equally often ({@link CountInvariants}). More of the same variation is
 * then cheap, a new kind of it stays dear however often it is repeated.
 *
 * <p>Where that comes to an end, a kind of difference that a twelfth of the sessions share is added: a step that is taken now and then
 * combines with all the rest, so that each pattern of it may be rare. Should more than an eighth of the sessions be left even so, the
 * nearest are added until that is no longer so: what so many do is not unusual.
 */
final class ReferenceSessions {
    private static final double START = 0.75;
    private static final double MOST_OUTSIDE = 0.125;
    /** Share of the sessions from which on a kind of difference is one more usual way. */
    private static final double COMMON = 1.0 / 12;
    /** Of the sessions that have to be added, how many at once: after each batch the rest is measured again. */
    private static final double BATCH = 1.0 / 16;

    private final CountPatterns patterns;
    private final int types;
    private final boolean[] inside;
    /** Of each pattern outside the types in which it differs from the nearest one inside, ascending. */
    private final List<List<Integer>> kinds;
    private final double[] bits;
    private final long total;

    private ReferenceSessions(CountPatterns patterns, int types) {
        this.patterns = patterns;
        this.types = types;
        inside = new boolean[patterns.size()];
        bits = new double[patterns.size()];
        kinds = new ArrayList<>(Collections.nCopies(patterns.size(), List.of()));
        long sum = 0;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            sum += patterns.support(pattern);
        }
        total = sum;
    }

    /** Whether the sessions of each pattern are taken for normal ones. */
    static boolean[] among(CountPatterns patterns, int types) {
        ReferenceSessions search = new ReferenceSessions(patterns, types);
        search.start();
        boolean grown = true;
        while (grown) {
            grown = search.grow();
        }
        return search.inside;
    }

    /** Patterns that are as frequent as the last one needed start as well: which of them comes first means nothing. */
    private void start() {
        long sum = 0;
        for (int pattern = 0; pattern < inside.length
                && (sum < START * total || patterns.support(pattern) == patterns.support(pattern - 1)); pattern++) {
            inside[pattern] = true;
            sum += patterns.support(pattern);
        }
    }

    private boolean grow() {
        Variability variability = new Variability(patterns, types, pattern -> inside[pattern]);
        List<Integer> outside = measure(variability);
        double expected = Bits.log2(variability.total() + 1.0);
        List<Integer> added = outside.stream().filter(pattern -> bits[pattern] < expected - 1e-9).toList();
        double missing = (1 - MOST_OUTSIDE) * total - variability.total();
        if (added.isEmpty()) {
            added = commonKind(outside);
        }
        if (added.isEmpty() && missing > 0) {
            added = nearest(outside, missing * BATCH);
        }
        added.forEach(pattern -> inside[pattern] = true);
        return !added.isEmpty();
    }

    private List<Integer> measure(Variability variability) {
        double[] rarity = new double[types];
        for (int type = 0; type < types; type++) {
            rarity[type] = Bits.rarity(variability.varying(type), variability.total());
        }
        CountInvariants invariants = new CountInvariants(patterns, variability, pattern -> inside[pattern]);
        List<Integer> reference = new ArrayList<>();
        List<Integer> outside = new ArrayList<>();
        for (int pattern = 0; pattern < inside.length; pattern++) {
            (inside[pattern] ? reference : outside).add(pattern);
        }
        List<Integer> compared = reference.subList(0, Math.min(NearestCounts.MOST_PATTERNS, reference.size()));
        for (int pattern : outside) {
            double least = Double.POSITIVE_INFINITY;
            int nearest = compared.getFirst();
            for (int other : compared) {
                double gap = CountGaps.bits(patterns.get(pattern), patterns.get(other), (type, count) -> rarity[type], least, CountGaps.Sink.NONE);
                if (gap < least) {
                    least = gap;
                    nearest = other;
                }
            }
            bits[pattern] = least + invariants.broken(patterns.get(pattern));
            kinds.set(pattern, kind(pattern, nearest, rarity));
        }
        return outside;
    }

    /** The event types in which a pattern differs from the nearest one. */
    private List<Integer> kind(int pattern, int nearest, double[] rarity) {
        List<Integer> types = new ArrayList<>();
        CountGaps.bits(patterns.get(pattern), patterns.get(nearest), (type, count) -> rarity[type], Double.POSITIVE_INFINITY,
                (type, count, usual, gap) -> types.add(type));
        return types;
    }

    /** The patterns of the most frequent kind, if it is common. */
    private List<Integer> commonKind(List<Integer> outside) {
        Map<List<Integer>, Long> sessions = new HashMap<>();
        outside.forEach(pattern -> sessions.merge(kinds.get(pattern), patterns.support(pattern), Long::sum));
        long most = sessions.values().stream().mapToLong(Long::longValue).max().orElse(0);
        if (most < COMMON * total) {
            return List.of();
        }
        return outside.stream().filter(pattern -> sessions.get(kinds.get(pattern)) == most).toList();
    }

    /** Of equally near ones the more frequent first, as the patterns are ordered. */
    private List<Integer> nearest(List<Integer> outside, double sessions) {
        List<Integer> sorted = new ArrayList<>(outside);
        sorted.sort(Comparator.comparingDouble(pattern -> Math.rint(bits[pattern] * 1e6)));
        List<Integer> added = new ArrayList<>();
        long sum = 0;
        for (int pattern : sorted) {
            if (sum >= sessions && !added.isEmpty()) {
                break;
            }
            added.add(pattern);
            sum += patterns.support(pattern);
        }
        return added;
    }
}
