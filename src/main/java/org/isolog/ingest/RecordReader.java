package org.isolog.ingest;

import java.io.IOException;

/** Reads the records of one file in order. For one thread. */
public interface RecordReader {
    /**
     * Reads the next record and hands it to the sink, either as an event or as a skipped record.
     *
     * @return false at the end of the file, when nothing was handed over
     * @throws IOException if the file itself cannot be read; a record that makes no sense is skipped instead
     */
    boolean next(EventSink sink) throws IOException;
}
