package org.isolog.detect.table;

import java.util.Arrays;

/**
 * Gaps between categories: 0 between equal ones, else as if each category were a flag of its own. A flag that is set in a share of the rows
 * has a standard deviation of sqrt(share (1 - share)), by which it is scaled as numbers are ({@link ColumnScale}); of the two flags in which
 * the rows differ the mean counts, as the one says the same as the other.
 */
final class CategoryGaps implements ColumnGaps {
    /** Categories that were learned, ascending. */
    private final float[] known;
    /** Half of the gap between each of them and none, and that of one not seen. */
    private final float[] halves;
    private final float unseen;
    private final float[] reference;
    private final float[] referenceHalves;

    /**
     * @param learned   values of the rows that shares are counted in, at least one
     * @param reference values of the reference rows
     */
    CategoryGaps(float[] learned, float[] reference) {
        float[] sorted = ColumnScale.present(learned, learned.length);
        float[] found = new float[sorted.length];
        int[] counts = new int[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            size += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
            found[size - 1] = sorted[i];
            counts[size - 1]++;
        }
        known = Arrays.copyOf(found, size);
        halves = new float[size];
        for (int i = 0; i < size; i++) {
            halves[i] = half(counts[i], learned.length);
        }
        unseen = half(0, learned.length);
        this.reference = reference;
        referenceHalves = halves(reference, 0, reference.length);
    }

    private static float half(int count, int rows) {
        double share = (count + 0.5) / (rows + 1);
        return new ColumnScale(0, Math.sqrt(share * (1 - share))).apply(1) / 2;
    }

    private float[] halves(float[] column, int from, int count) {
        float[] found = new float[count];
        for (int row = 0; row < count; row++) {
            int at = Arrays.binarySearch(known, column[from + row]);
            found[row] = at < 0 ? unseen : halves[at];
        }
        return found;
    }

    @Override
    public Block block(float[] column, int from, int count) {
        return new Categories(Arrays.copyOfRange(column, from, from + count), halves(column, from, count));
    }

    private final class Categories implements Block {
        private final float[] values;
        private final float[] own;

        Categories(float[] values, float[] own) {
            this.values = values;
            this.own = own;
        }

        @Override
        public void add(float[] distance, int at) {
            for (int row = 0; row < distance.length; row++) {
                distance[row] += gap(row, at);
            }
        }

        @Override
        public float gap(int row, int at) {
            float value = values[row];
            float other = reference[at];
            boolean missing = value != value;
            if (missing || other != other) {
                return missing && other != other ? 0 : MISSING;
            }
            return value == other ? 0 : own[row] + referenceHalves[at];
        }
    }
}
