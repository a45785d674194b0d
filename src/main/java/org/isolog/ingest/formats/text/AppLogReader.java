package org.isolog.ingest.formats.text;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Line;
import org.isolog.ingest.LineReader;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.Continuation;
import org.isolog.ingest.formats.Skips;
import org.isolog.ingest.formats.message.MessageBodies;
import org.isolog.ingest.formats.words.MessageFacts;

import java.io.IOException;

/**
 * Reads records that begin with a header; a line without a time goes on with the record before it, up to {@link #MOST_LINES} lines.
 * A line that belongs to no record, or comes after so many, is a record without a time.
 */
final class AppLogReader implements RecordReader {
    private static final int MOST_LINES = 1000;
    private static final int MOST_CHARACTERS = 200_000;

    private final LineReader lines;
    private final int source;
    private final HeaderFields header;
    private final Fields.Builder fields = new Fields.Builder();
    private final MessageBodies bodies = new MessageBodies();
    private final StringBuilder continued = new StringBuilder();
    private Line ahead;
    private long record;

    AppLogReader(LineReader lines, int source, HeaderFields header) throws IOException {
        this.lines = lines;
        this.source = source;
        this.header = header;
        this.ahead = filled();
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        Line first = ahead;
        if (first == null) {
            return false;
        }
        record++;
        if (first.fault() != null) {
            ahead = filled();
            sink.skipped(Skips.of(record, first.offset(), first.fault().reason(), first.text()));
            return true;
        }
        // before the next header is looked for, as this one was looked at last
        header.read(first.text(), fields);
        String more = readContinuation(first);
        sink.event(event(new SourceRef(source, record, first.offset()), first.text(), more));
        return true;
    }

    /** The lines that go on with the record, with the line ends before each of them; empty if there is none. */
    private String readContinuation(Line first) throws IOException {
        continued.setLength(0);
        String end = first.end();
        int count = 1;
        Line line = lines.next();
        int blanks = 0;
        while (line != null && line.fault() == null && count < MOST_LINES && continued.length() + line.text().length() < MOST_CHARACTERS
                && (line.isBlank() || !header.isHeader(line.text()))) {
            continued.append(end).append(line.text());
            blanks = line.isBlank() ? blanks + end.length() + line.text().length() : 0;
            end = line.end();
            count++;
            line = lines.next();
        }
        // blank lines before the next record belong to neither
        continued.setLength(continued.length() - blanks);
        ahead = line != null && line.isBlank() ? filled() : line;
        return continued.toString();
    }

    private Line filled() throws IOException {
        Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private Event event(SourceRef ref, String line, String more) {
        String message = line.substring(header.messageStart()).strip();
        int second = secondLineLevel(more);
        if (second > 0) {
            putSecondLine(message, more.strip(), second);
        } else if (Continuation.isStackTrace(more)) {
            fields.put(Ecs.MESSAGE, message).put("error.stack_trace", more.stripLeading());
        } else {
            fields.put(Ecs.MESSAGE, more.isEmpty() ? message : message + more);
        }
        boolean searched = fields.get(Ecs.EVENT_ACTION) == null && bodies.describe(null, message, fields);
        String whole = fields.get(Ecs.MESSAGE);
        if (!searched || !message.equals(whole)) {
            MessageFacts.complete(whole, fields);
        }
        return new Event(0, ref, header.time(), fields.build(), more.isEmpty() ? line : line + more);
    }

    /** Java's own logging puts level and message on a second line: the length of that level, 0 if there is none. */
    private int secondLineLevel(String more) {
        if (more.isEmpty() || fields.get(Ecs.LOG_LEVEL) != null) {
            return 0;
        }
        String line = more.strip();
        int length = Levels.lengthAt(line, 0);
        return length > 1 && line.startsWith(": ", length) ? length : 0;
    }

    private void putSecondLine(String rest, String line, int level) {
        int blank = rest.lastIndexOf(' ');
        if (fields.get(HeaderFields.LOGGER) == null && blank > 0) {
            fields.put(HeaderFields.LOGGER, rest.substring(0, blank)).put(HeaderFields.FUNCTION, rest.substring(blank + 1));
        } else {
            fields.put(HeaderFields.FUNCTION, rest);
        }
        fields.put(Ecs.LOG_LEVEL, line.substring(0, level));
        int end = line.indexOf('\n');
        fields.put(Ecs.MESSAGE, line.substring(level + 2, end < 0 ? line.length() : end).strip());
        if (end > 0) {
            fields.put("error.stack_trace", line.substring(end + 1));
        }
    }
}
