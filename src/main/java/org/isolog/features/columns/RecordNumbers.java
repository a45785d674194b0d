package org.isolog.features.columns;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** The numbers of events in their sources. They mostly go up by one from event to event: only where they do not, one is kept. Immutable once built. */
final class RecordNumbers {
    private final int[] firstRows;
    private final long[] firstRecords;

    private RecordNumbers(int[] firstRows, long[] firstRecords) {
        this.firstRows = firstRows;
        this.firstRecords = firstRecords;
    }

    /** @param row at least 0; beyond the last, the numbers go on by one */
    long of(int row) {
        int found = Arrays.binarySearch(firstRows, row);
        int run = found >= 0 ? found : -found - 2;
        return firstRecords[run] + row - firstRows[run];
    }

    /** One thread. */
    static final class Builder {
        private final IntArrayList firstRows = new IntArrayList();
        private final LongArrayList firstRecords = new LongArrayList();
        private long next = Long.MIN_VALUE;
        private int rows;

        void add(long record) {
            if (record != next) {
                firstRows.add(rows);
                firstRecords.add(record);
            }
            next = record + 1;
            rows++;
        }

        RecordNumbers build() {
            return new RecordNumbers(firstRows.toIntArray(), firstRecords.toLongArray());
        }
    }
}
