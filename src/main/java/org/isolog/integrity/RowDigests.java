package org.isolog.integrity;

import java.util.Arrays;

/**
 * The rows of one sealed source in id order: of each its record number and the first eight bytes of the SHA-256 of its
 * canonical bytes. 16 bytes a row in memory. Immutable.
 */
public final class RowDigests {
    private final long[] records;
    private final long[] digests;

    RowDigests(long[] records, long[] digests) {
        this.records = records;
        this.digests = digests;
    }

    public int size() {
        return records.length;
    }

    /** Record number in the source, from 1. */
    public long record(int index) {
        return records[index];
    }

    /** First eight bytes of the row's SHA-256, big-endian. */
    public long digest(int index) {
        return digests[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowDigests rows && Arrays.equals(records, rows.records) && Arrays.equals(digests, rows.digests);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(records) + Arrays.hashCode(digests);
    }

    @Override
    public String toString() {
        return "RowDigests[" + size() + " rows]";
    }
}
