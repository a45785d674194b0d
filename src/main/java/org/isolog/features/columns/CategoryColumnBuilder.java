package org.isolog.features.columns;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** Codes the values of one field as events arrive. */
final class CategoryColumnBuilder {
    /** Beyond this many distinct values a field identifies rather than describes; later new values count as missing. */
    static final int MOST_VALUES = 2_000_000;

    private final String field;
    private final IntArrayList codes;
    private final Long2IntOpenHashMap codeOf = new Long2IntOpenHashMap();
    private final LongArrayList hashes = new LongArrayList();
    private final DoubleArrayList numbers = new DoubleArrayList();

    /** @param rowsBefore events that came before the first one with this field */
    CategoryColumnBuilder(String field, int rowsBefore) {
        this.field = field;
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
        }
        codes.add(code);
    }

    /** The code that a value has so far, or {@link CategoryColumn#MISSING}. */
    int codeOf(String value) {
        return codeOf.get(Hash64.of(value));
    }

    CategoryColumn build(int rows) {
        fillUpTo(rows);
        return new CategoryColumn(field, codes.toIntArray(), hashes.toLongArray(), numbers.toDoubleArray());
    }

    private void fillUpTo(int row) {
        while (codes.size() < row) {
            codes.add(CategoryColumn.MISSING);
        }
    }
}
