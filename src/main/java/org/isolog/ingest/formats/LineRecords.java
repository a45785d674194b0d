package org.isolog.ingest.formats;

import org.isolog.core.Event;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
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

    private final HeadedRecords records;

    /** @param otherwise why a line is skipped that the parser does not take */
    public LineRecords(LineReader lines, int source, LineParser parser, String otherwise) {
        this.records = new HeadedRecords(lines, source, new WithoutDirectives(parser, otherwise));
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        return records.next(sink);
    }

    private record WithoutDirectives(LineParser parser, String reason) implements HeadedRecords.Parser {
        @Override
        public boolean takesDirective(String line) {
            return false;
        }

        @Override
        public Event parse(SourceRef ref, String line) {
            return parser.parse(ref, line);
        }
    }
}
