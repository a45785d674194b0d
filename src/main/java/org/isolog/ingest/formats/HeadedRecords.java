package org.isolog.ingest.formats;

import org.isolog.core.Event;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Line;
import org.isolog.ingest.LineReader;
import org.isolog.ingest.RecordReader;

import java.io.IOException;

/** Reads logs of lines among which directives say how to read the records that follow. Directives and blank lines are no records. */
public final class HeadedRecords implements RecordReader {

    /** Remembers what directives say, and makes events of the other lines. */
    public interface Parser {
        /** Whether the line is a directive; if so, it has taken effect. */
        boolean takesDirective(String line);

        /** @return null if the line cannot be read; then {@link #reason} says why */
        Event parse(SourceRef ref, String line);

        /** Why the last line could not be read: one of a few sentences. */
        String reason();
    }

    private final LineReader lines;
    private final int source;
    private final Parser parser;
    private long record;

    public HeadedRecords(LineReader lines, int source, Parser parser) {
        this.lines = lines;
        this.source = source;
        this.parser = parser;
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        Line line = lines.next();
        while (line != null && (line.isBlank() || line.fault() == null && parser.takesDirective(line.text()))) {
            line = lines.next();
        }
        if (line == null) {
            return false;
        }
        record++;
        String reason = line.fault() == null ? null : line.fault().reason();
        Event event = null;
        if (reason == null) {
            event = parser.parse(new SourceRef(source, record, line.offset()), line.text());
            reason = event == null ? parser.reason() : null;
        }
        if (event == null) {
            sink.skipped(Skips.of(record, line.offset(), reason, line.text()));
        } else {
            sink.event(event);
        }
        return true;
    }
}
