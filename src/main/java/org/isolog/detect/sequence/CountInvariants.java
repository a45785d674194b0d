package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Event types that occur equally often in every session, such as a request and its answer (Lou et al., Mining invariants from console
 * logs for system problem detection, USENIX ATC 2010, with equality as the only relation).
 *
 * <p>A session that breaks one is as surprising as what never happened among the sessions in which the types' common count varied: where
 * it never varied, equality says nothing that the counts do not say.
 */
final class CountInvariants {
    private final List<int[]> groups = new ArrayList<>();
    private final List<Double> rarity = new ArrayList<>();

    /** @param learn which patterns take part, the same as in {@code variability} */
    CountInvariants(CountPatterns patterns, Variability variability, IntPredicate learn) {
        Map<Integer, List<Long>> columns = new HashMap<>();
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            CountVector counts = patterns.get(pattern);
            for (int i = 0; learn.test(pattern) && i < counts.types().length; i++) {
                columns.computeIfAbsent(counts.types()[i], type -> new ArrayList<>()).add((long) pattern << 32 | counts.counts()[i]);
            }
        }
        Map<List<Long>, List<Integer>> equal = new HashMap<>();
        columns.forEach((type, column) -> equal.computeIfAbsent(column, counts -> new ArrayList<>()).add(type));
        for (List<Integer> types : equal.values()) {
            long varying = variability.varying(types.getFirst());
            if (types.size() > 1 && varying > 0) {
                groups.add(types.stream().mapToInt(Integer::intValue).toArray());
                rarity.add(Bits.rarity(0, varying));
            }
        }
    }

    /** Bits of surprise at the rarest equality that a session breaks; 0 if it breaks none. */
    double broken(CountVector session) {
        double most = 0;
        for (int group = 0; group < groups.size(); group++) {
            int[] types = groups.get(group);
            int first = session.count(types[0]);
            for (int i = 1; i < types.length && rarity.get(group) > most; i++) {
                if (session.count(types[i]) != first) {
                    most = rarity.get(group);
                }
            }
        }
        return most;
    }
}
