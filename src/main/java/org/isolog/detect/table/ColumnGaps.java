package org.isolog.detect.table;

/** How far the reference rows of {@link NearestChannel} are from other rows, in one column. */
interface ColumnGaps {
    /** Gap between a value and none: a typical distance from the median. */
    float MISSING = 1;

    /** Some rows in a row, made ready to be compared. */
    Block block(float[] column, int from, int count);

    /** Rows that pass the reference rows together. */
    interface Block {
        /** Adds the gap between every row and one reference row. */
        void add(float[] distance, int reference);

        float gap(int row, int reference);
    }
}
