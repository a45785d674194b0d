package org.isolog.features.columns;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Codes the values of one field as events arrive. */
final class CategoryColumnBuilder {
    /** Beyond this many distinct values a field identifies rather than describes; later new values count as missing. */
    static final int MOST_VALUES = 2_000_000;

    /** Values are kept as codes; of the few values that most fields have, the names too, for people. */
    private static final int MOST_NAMES = 256;
    /** Of fields that name what events are about: a few megabytes. */
    private static final int MOST_NAMES_OF_NAMING = 1 << 16;
    static final int LONGEST_NAME = 64;

    private final String field;
    private final IntArrayList codes;
    private final Long2IntOpenHashMap codeOf = new Long2IntOpenHashMap();
    private final LongArrayList hashes = new LongArrayList();
    private final DoubleArrayList numbers = new DoubleArrayList();
    private final List<String> names = new ArrayList<>();

    private final int mostNames;
    private final StructureTable structures;
    private final IntArrayList kinds = new IntArrayList();

    /**
     * @param rowsBefore events that came before the first one with this field
     * @param structures numbers what each new value is written with; null if it is not looked at
     * @param naming     whether the names of many values are kept
     */
    CategoryColumnBuilder(String field, int rowsBefore, StructureTable structures, boolean naming) {
        this.field = field;
        this.structures = structures;
        mostNames = naming ? MOST_NAMES_OF_NAMING : MOST_NAMES;
        int[] missing = new int[Math.max(16, rowsBefore)];
        Arrays.fill(missing, CategoryColumn.MISSING);
        codes = IntArrayList.wrap(missing, rowsBefore);
        codeOf.defaultReturnValue(CategoryColumn.MISSING);
    }

    String field() {
        return field;
    }

    void add(int row, String value) {
        fillUpTo(row);
        long hash = Hash64.of(value);
        int code = codeOf.get(hash);
        if (code == CategoryColumn.MISSING && hashes.size() < MOST_VALUES) {
            code = hashes.size();
            codeOf.put(hash, code);
            hashes.add(hash);
            numbers.add(Numbers.parse(value));
            if (structures != null) {
                kinds.add(structures.kind(value));
            }
            if (code < mostNames) {
                names.add(value.length() > LONGEST_NAME ? value.substring(0, LONGEST_NAME - 1) + "…" : value);
            }
        }
        codes.add(code);
    }

    /** What the values are written with. @param of the column that was built */
    StructureColumn structure(CategoryColumn of) {
        return structures.build(of, kinds.toIntArray());
    }

    /** The code that a value has so far, or {@link CategoryColumn#MISSING}. */
    int codeOf(String value) {
        return codeOf.get(Hash64.of(value));
    }

    CategoryColumn build(int rows) {
        fillUpTo(rows);
        return new CategoryColumn(field, codes.toIntArray(), hashes.toLongArray(), numbers.toDoubleArray(), List.copyOf(names));
    }

    private void fillUpTo(int row) {
        while (codes.size() < row) {
            codes.add(CategoryColumn.MISSING);
        }
    }
}
