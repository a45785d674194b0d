package org.isolog.features.columns;

import java.util.Arrays;

/**
 * Where events stand.
 *
 * @param ids     in the case, ascending, by row
 * @param sources numbers of their sources, by row
 */
record EventPlaces(long[] ids, int[] sources, RecordNumbers records) {
    /** Behind the last, with ids and record numbers that go on, in the source of the row that is copied. */
    EventPlaces withCopies(int row, int count) {
        int rows = ids.length;
        long[] newIds = Arrays.copyOf(ids, rows + count);
        int[] newSources = Arrays.copyOf(sources, rows + count);
        for (int i = rows; i < newIds.length; i++) {
            newIds[i] = newIds[i - 1] + 1;
            newSources[i] = sources[row];
        }
        return new EventPlaces(newIds, newSources, records);
    }
}
