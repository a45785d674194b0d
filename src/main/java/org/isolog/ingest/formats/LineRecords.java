package org.isolog.ingest.formats;

import org.isolog.core.Event;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Line;
import org.isolog.ingest.LineReader;
import org.isolog.ingest.RecordReader;

import java.io.IOException;

/** Reads logs in which every line is a record. Blank lines are none. */
public final class LineRecords implements RecordReader {

    /** Makes an event of one line. */
    public interface LineParser {
        /** @return null if the line is not of the format */
        Event parse(SourceRef ref, String line);
    }

    private final LineReader lines;
    private final int source;
    private final LineParser parser;
    private final String otherwise;
    private long record;

    /** @param otherwise why a line is skipped that the parser does not take */
    public LineRecords(LineReader lines, int source, LineParser parser, String otherwise) {
        this.lines = lines;
        this.source = source;
        this.parser = parser;
        this.otherwise = otherwise;
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return false;
        }
        record++;
        if (line.fault() != null) {
            sink.skipped(Skips.of(record, line.offset(), line.fault().reason(), line.text()));
            return true;
        }
        Event event = parser.parse(new SourceRef(source, record, line.offset()), line.text());
        if (event == null) {
            sink.skipped(Skips.of(record, line.offset(), otherwise, line.text()));
        } else {
            sink.event(event);
        }
        return true;
    }
}
