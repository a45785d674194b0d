package org.isolog.detect.table;

import java.util.Arrays;

/**
 * How rare a value is in its column, in bits against the commonest one. Each value is counted by itself in a column of categories or of few
 * values, else those of a bin of a histogram together.
 */
final class ColumnRarity {
    private static final int MOST_VALUES = 32;
    private static final int MOST_BINS = 64;
    private static final double UNSEEN = 0.5;

    private final boolean categories;
    private final ColumnScale scale;
    /** Different values, ascending, if they are counted by themselves; else null. */
    private final float[] values;
    private final double low;
    private final double width;
    private final double[] bits;
    private final double unseen;
    private final double missing;

    ColumnRarity(float[] column, int rows, boolean categories) {
        this.categories = categories;
        this.scale = ColumnScale.of(column, rows);
        float[] sorted = ColumnScale.present(column, rows);
        float[] distinct = distinct(sorted, categories ? sorted.length : MOST_VALUES);
        this.values = distinct;
        int size = distinct != null ? Math.max(1, distinct.length) : (int) Math.min(MOST_BINS, Math.ceil(2 * Math.cbrt(sorted.length)));
        this.low = sorted.length == 0 ? 0 : scale.apply(sorted[0]);
        this.width = sorted.length == 0 ? 1 : Math.max(1e-9, (scale.apply(sorted[sorted.length - 1]) - low) / size);
        double[] counts = new double[size];
        for (float value : sorted) {
            counts[distinct != null ? Arrays.binarySearch(distinct, value) : bin(scale.apply(value), size)]++;
        }
        if (distinct == null) {
            counts = smooth(counts);
        }
        double most = Math.max(rows - sorted.length, Arrays.stream(counts).max().orElse(0)) + UNSEEN;
        this.bits = Arrays.stream(counts).map(count -> log2(most / (count + UNSEEN))).toArray();
        this.unseen = log2(most / UNSEEN);
        this.missing = log2(most / (rows - sorted.length + UNSEEN));
    }

    private static float[] distinct(float[] sorted, int most) {
        float[] found = new float[most];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                if (size == most) {
                    return null;
                }
                found[size++] = sorted[i];
            }
        }
        return Arrays.copyOf(found, size);
    }

    private int bin(double scaled, int size) {
        return (int) Math.clamp((scaled - low) / width, 0, size - 1);
    }

    private static double[] smooth(double[] counts) {
        double[] smooth = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            smooth[i] = (counts[Math.max(0, i - 1)] + 2 * counts[i] + counts[Math.min(counts.length - 1, i + 1)]) / 4;
        }
        return smooth;
    }

    double bits(float value) {
        if (value != value) {
            return missing;
        }
        float v = Math.clamp(value, -Float.MAX_VALUE, Float.MAX_VALUE) + 0f;
        double scaled = scale.apply(v);
        double high = low + width * bits.length;
        double beyond = Math.max(0, Math.max(low - scaled, scaled - high) / width - 1e-6);
        if (beyond > 0 && !categories) {
            return unseen + log2(1 + beyond);
        }
        if (values == null) {
            return bits[bin(scaled, bits.length)];
        }
        int at = Arrays.binarySearch(values, v);
        return at < 0 ? unseen : bits[at];
    }

    static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
