package org.isolog.features.columns;

/**
 * What the texts of one field are written with, see {@link StructureScan}: texts with the same terms, and about as long, are one kind.
 */
public final class StructureColumn {
    private final String field;
    private final CategoryColumn base;
    private final int[] kindOf;
    private final long[][] terms;
    private final int[] steps;

    /**
     * @param base   codes of the field's values, or of the kinds themselves
     * @param kindOf the kind of each code of the base
     * @param terms  hashes of each kind's terms
     * @param steps  length of each kind
     */
    StructureColumn(String field, CategoryColumn base, int[] kindOf, long[][] terms, int[] steps) {
        this.field = field;
        this.base = base;
        this.kindOf = kindOf;
        this.terms = terms;
        this.steps = steps;
    }

    StructureColumn withCopies(int row, int count) {
        return new StructureColumn(field, base.withCopies(row, count), kindOf, terms, steps);
    }

    public String field() {
        return field;
    }

    public int kinds() {
        return terms.length;
    }

    /** The kind of an event's text, or {@link CategoryColumn#MISSING}. */
    public int kind(int row) {
        int code = base.code(row);
        return code < 0 ? CategoryColumn.MISSING : kindOf[code];
    }

    /** Hashes of a kind's terms. Not to be changed. */
    public long[] terms(int kind) {
        return terms[kind];
    }

    /** Length of a kind in quarters of a doubling: {@code 4 * log2(1 + characters)}, rounded down. */
    public int length(int kind) {
        return steps[kind];
    }

    /** About how many characters a length stands for. */
    public static long characters(int length) {
        return Math.round(StrictMath.pow(2, length / 4.0) - 1);
    }
}
