package org.isolog.ingest.formats.windows.evtx;

/**
 * How much work the rest of one chunk may make. A few bytes can refer to each other so that they unfold without end; an honest chunk
 * stays far below these limits, because what it holds is bounded by its size.
 */
final class Budget {
    /** Bytes of BinXml that may be parsed: four times what an honest chunk can hold. */
    private static final int PARSED = 4 * 65_536;
    /** Characters and elements that may come out of one record, and of all records of a chunk. */
    private static final int RECORD = 1_000_000;
    private static final int CHUNK = 8_000_000;

    private int toParse = PARSED;
    private int toUnfold = CHUNK;
    private int ofRecord = RECORD;

    void startRecord() {
        ofRecord = RECORD;
    }

    void parsed(int bytes) throws DamagedException {
        toParse -= bytes;
        if (toParse < 0) {
            throw new DamagedException("The chunk refers to itself so often that its records cannot be read.");
        }
    }

    void unfolded(int size) throws DamagedException {
        toUnfold -= size;
        ofRecord -= size;
        if (toUnfold < 0 || ofRecord < 0) {
            throw new DamagedException("The record unfolds to more than a record can be.");
        }
    }
}
