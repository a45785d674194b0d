package org.isolog.detect.table;

/** Gaps between numbers, scaled by {@link ColumnScale}. */
final class NumberGaps implements ColumnGaps {
    private final ColumnScale scale;
    private final float[] reference;
    private final boolean gappy;

    /** @param reference values of the reference rows */
    NumberGaps(ColumnScale scale, float[] reference) {
        this.scale = scale;
        this.reference = scaled(reference, 0, reference.length);
        this.gappy = hasGaps(this.reference);
    }

    private float[] scaled(float[] column, int from, int count) {
        float[] values = new float[count];
        for (int row = 0; row < count; row++) {
            values[row] = scale.apply(column[from + row]);
        }
        return values;
    }

    private static boolean hasGaps(float[] values) {
        for (float value : values) {
            if (value != value) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Block block(float[] column, int from, int count) {
        float[] values = scaled(column, from, count);
        return new Numbers(values, gappy || hasGaps(values));
    }

    private final class Numbers implements Block {
        private final float[] values;
        private final boolean gaps;

        Numbers(float[] values, boolean gaps) {
            this.values = values;
            this.gaps = gaps;
        }

        @Override
        public void add(float[] distance, int at) {
            float other = reference[at];
            if (gaps) {
                for (int row = 0; row < distance.length; row++) {
                    distance[row] += gap(values[row], other);
                }
            } else {
                for (int row = 0; row < distance.length; row++) {
                    distance[row] += Math.abs(values[row] - other);
                }
            }
        }

        @Override
        public float gap(int row, int at) {
            return gap(values[row], reference[at]);
        }

        private static float gap(float value, float other) {
            if (value == value) {
                return other == other ? Math.abs(value - other) : MISSING;
            }
            return other == other ? MISSING : 0;
        }
    }
}
