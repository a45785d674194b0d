package org.isolog.ingest;

import org.isolog.core.Event;
import org.isolog.core.SkippedRecord;

import java.util.List;

/**
 * The first records of a file as the import would read them.
 *
 * @param fields names of all fields seen, in the order in which they came up
 */
public record Preview(List<Event> events, List<SkippedRecord> skipped, List<String> fields, List<String> problems) {
    public Preview {
        events = List.copyOf(events);
        skipped = List.copyOf(skipped);
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }
}
