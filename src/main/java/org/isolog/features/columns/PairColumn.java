package org.isolog.features.columns;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * Two columns of the same events seen together: each pair of codes that occurs gets a code of its own.
 *
 * <p>Used where a value is judged within a context: the address within the user, the hour within the user.
 */
public final class PairColumn {
    private final CategoryColumn context;
    private final CategoryColumn value;
    private final int[] codes;
    private final int[] contextOf;
    private final int[] valueOf;

    private PairColumn(CategoryColumn context, CategoryColumn value, int[] codes, int[] contextOf, int[] valueOf) {
        this.context = context;
        this.value = value;
        this.codes = codes;
        this.contextOf = contextOf;
        this.valueOf = valueOf;
    }

    public static PairColumn of(CategoryColumn context, CategoryColumn value) {
        int rows = context.rows();
        int[] codes = new int[rows];
        IntArrayList contextOf = new IntArrayList();
        IntArrayList valueOf = new IntArrayList();
        Long2IntOpenHashMap codeOf = new Long2IntOpenHashMap();
        codeOf.defaultReturnValue(CategoryColumn.MISSING);
        for (int row = 0; row < rows; row++) {
            int a = context.code(row);
            int b = value.code(row);
            int code = CategoryColumn.MISSING;
            if (a >= 0 && b >= 0) {
                long key = (long) a << 32 | b;
                code = codeOf.get(key);
                if (code < 0) {
                    code = contextOf.size();
                    codeOf.put(key, code);
                    contextOf.add(a);
                    valueOf.add(b);
                }
            }
            codes[row] = code;
        }
        return new PairColumn(context, value, codes, contextOf.toIntArray(), valueOf.toIntArray());
    }

    /** A column by itself: all events share one context, code and hash 0. */
    public static PairColumn alone(CategoryColumn value) {
        CategoryColumn everything = new CategoryColumn("*", new int[value.rows()], new long[1], null);
        int[] codes = new int[value.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = value.code(row);
        }
        int[] valueOf = new int[value.distinct()];
        for (int code = 0; code < valueOf.length; code++) {
            valueOf[code] = code;
        }
        return new PairColumn(everything, value, codes, new int[valueOf.length], valueOf);
    }

    public CategoryColumn context() {
        return context;
    }

    public CategoryColumn value() {
        return value;
    }

    public int distinct() {
        return contextOf.length;
    }

    public int code(int row) {
        return codes[row];
    }

    public int rows() {
        return codes.length;
    }

    public int contextOf(int code) {
        return contextOf[code];
    }

    public int valueOf(int code) {
        return valueOf[code];
    }

    public long contextHash(int code) {
        return context.hash(contextOf[code]);
    }

    public long valueHash(int code) {
        return value.hash(valueOf[code]);
    }
}
