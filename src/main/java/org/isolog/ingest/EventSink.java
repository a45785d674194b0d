package org.isolog.ingest;

import org.isolog.core.Event;
import org.isolog.core.SkippedRecord;

/** Takes the records of a file in their order, on the thread that reads. */
public interface EventSink {
    void event(Event event);

    void skipped(SkippedRecord record);
}
