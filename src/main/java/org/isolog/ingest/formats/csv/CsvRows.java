package org.isolog.ingest.formats.csv;

import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.ingest.TimeParser;

import java.util.List;

/** What the rows of one table mean. For one thread. */
public interface CsvRows {
    /** How many columns there are; a row with more makes no sense. */
    int count();

    EventTime time(String[] row);

    Fields fields(String[] row);

    /** Tells what the rows of a table mean by its header. */
    interface Maker {
        /** @param sample the first rows */
        CsvRows of(String[] header, List<String[]> sample, TimeParser times);
    }
}
