package org.isolog.features.columns;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the kinds of texts as they arrive, see {@link StructureColumn}. */
final class StructureTable {
    /** Beyond this many kinds all new ones count as one without terms, so that hostile logs cannot grow the table without end. */
    private static final int MOST_KINDS = 100_000;
    private static final double LN2 = StrictMath.log(2);
    private static final int[] STEPS = new int[4096];

    static {
        Arrays.setAll(STEPS, StructureTable::exactStep);
    }

    private final StructureScan scan;
    private final Long2IntOpenHashMap kindOf = new Long2IntOpenHashMap();
    private final List<long[]> terms = new ArrayList<>();
    private final IntArrayList steps = new IntArrayList();

    /** @param scan may be shared by all tables of a thread */
    StructureTable(StructureScan scan) {
        this.scan = scan;
        kindOf.defaultReturnValue(CategoryColumn.MISSING);
    }

    int kind(String text) {
        scan.scan(text);
        long[] hashes = new long[scan.terms()];
        Arrays.setAll(hashes, scan::hash);
        Arrays.sort(hashes);
        return intern(hashes, step(text.length()));
    }

    private int intern(long[] hashes, int step) {
        long key = step;
        for (long hash : hashes) {
            key = Hash64.pair(key, hash);
        }
        int kind = kindOf.get(key);
        if (kind < 0 && terms.size() > MOST_KINDS) {
            return MOST_KINDS;
        }
        if (kind < 0) {
            kind = terms.size();
            kindOf.put(key, kind);
            boolean kept = kind < MOST_KINDS;
            terms.add(kept ? hashes : new long[0]);
            steps.add(kept ? step : 0);
        }
        return kind;
    }

    private static int step(int length) {
        return length < STEPS.length ? STEPS[length] : exactStep(length);
    }

    private static int exactStep(int length) {
        return (int) (4 * StrictMath.log1p(length) / LN2 + 1e-9);
    }

    StructureColumn build(CategoryColumn base, int[] kinds) {
        return new StructureColumn(base.field(), base, kinds, terms.toArray(long[][]::new), steps.toIntArray());
    }

    /** Of kinds that are the codes of the events themselves. */
    StructureColumn build(String field, int[] codes) {
        int[] same = new int[terms.size()];
        Arrays.setAll(same, kind -> kind);
        return build(new CategoryColumn(field, codes, new long[same.length], null), same);
    }
}
