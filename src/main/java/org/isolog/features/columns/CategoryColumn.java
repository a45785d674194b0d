package org.isolog.features.columns;

import java.util.Arrays;
import java.util.List;

/**
 * One field of all events as codes: 0..distinct-1 in the order in which values first occur, {@link #MISSING} where an event has none.
 */
public final class CategoryColumn {
    public static final int MISSING = -1;

    private final String field;
    private final int[] codes;
    private final long[] hashes;
    private final double[] numbers;
    private final List<String> names;

    /**
     * @param codes   one an event
     * @param hashes  {@link Hash64} of each code's value
     * @param numbers each code's value as a number, NaN where it is none; null if the field is not read as numbers at all
     */
    CategoryColumn(String field, int[] codes, long[] hashes, double[] numbers) {
        this(field, codes, hashes, numbers, List.of());
    }

    /** @param names the values of the first codes */
    CategoryColumn(String field, int[] codes, long[] hashes, double[] numbers, List<String> names) {
        this.field = field;
        this.codes = codes;
        this.hashes = hashes;
        this.numbers = numbers;
        this.names = names;
    }

    CategoryColumn withCopies(int row, int count) {
        int[] longer = Arrays.copyOf(codes, codes.length + count);
        Arrays.fill(longer, codes.length, longer.length, codes[row]);
        return withCodes(longer);
    }

    CategoryColumn withCodes(int[] other) {
        return new CategoryColumn(field, other, hashes, numbers, names);
    }

    public String field() {
        return field;
    }

    public int rows() {
        return codes.length;
    }

    public int distinct() {
        return hashes.length;
    }

    public int code(int row) {
        return codes[row];
    }

    public long hash(int code) {
        return hashes[code];
    }

    /** The value of a code, cut to {@value CategoryColumnBuilder#LONGEST_NAME} characters; null beyond the first codes, of which alone it is kept. */
    public String name(int code) {
        return code < names.size() ? names.get(code) : null;
    }

    /** The whole value of a code; null if it is not kept. */
    public String value(int code) {
        String name = name(code);
        return name != null && name.length() < CategoryColumnBuilder.LONGEST_NAME ? name : null;
    }

    /** Whether every value has a code; beyond {@value CategoryColumnBuilder#MOST_VALUES}, some that events have are {@link #MISSING}. */
    public boolean isComplete() {
        return distinct() < CategoryColumnBuilder.MOST_VALUES;
    }

    /** Events that have the field. */
    public int present() {
        int present = 0;
        for (int code : codes) {
            present += code == MISSING ? 0 : 1;
        }
        return present;
    }

    /** The code of a value, or {@link #MISSING} if no event has it. Linear in the distinct values: for a few look-ups only. */
    public int codeOf(String value) {
        long wanted = Hash64.of(value);
        for (int code = 0; code < hashes.length; code++) {
            if (hashes[code] == wanted) {
                return code;
            }
        }
        return MISSING;
    }

    /** The event's value as a number; NaN if it is missing or not a number. */
    public double number(int row) {
        int code = codes[row];
        return code < 0 || numbers == null ? Double.NaN : numbers[code];
    }

    /** Share of the distinct values that are numbers, 0..1. */
    public double numericShare() {
        if (numbers == null || numbers.length == 0) {
            return 0;
        }
        int numeric = 0;
        for (double number : numbers) {
            numeric += Double.isNaN(number) ? 0 : 1;
        }
        return (double) numeric / numbers.length;
    }
}
