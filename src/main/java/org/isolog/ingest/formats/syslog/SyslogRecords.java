package org.isolog.ingest.formats.syslog;

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
import org.isolog.ingest.formats.auditd.AuditLine;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Reads syslog line by line. Lines without a header that are indented or look like a stack trace go on with the record before them, and
 * records of one audit event that follow each other are one; the account counts all those lines as one record. Anything else without a
 * header is skipped. Blank lines are no records.
 */
final class SyslogRecords implements RecordReader {
    private static final int MOST_LINES = 1000;
    private static final int MOST_CHARACTERS = 200_000;

    private final LineReader lines;
    private final int source;
    private final SyslogLines syslog;
    private final String otherwise;
    private final StringBuilder more = new StringBuilder();
    private Line ahead;
    private long record;

    /** @param otherwise why a line is skipped that has no header */
    SyslogRecords(LineReader lines, int source, SyslogLines syslog, String otherwise) {
        this.lines = lines;
        this.source = source;
        this.syslog = syslog;
        this.otherwise = otherwise;
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        Line line = ahead == null ? lines.next() : ahead;
        ahead = null;
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return false;
        }
        SourceRef ref = new SourceRef(source, ++record, line.offset());
        Event event = line.fault() == null ? syslog.parse(ref, line.text(), "") : null;
        if (event == null) {
            sink.skipped(Skips.of(record, line.offset(), line.fault() == null ? otherwise : line.fault().reason(), line.text()));
        } else {
            sink.event(whole(event, line));
        }
        return true;
    }

    private Event whole(Event event, Line first) throws IOException {
        AuditLine audit = first.text().contains("audit(") ? AuditLine.of(first.text()) : null;
        if (audit != null) {
            gather(first, next -> isOfSameEvent(audit, next));
            return more.isEmpty() ? event : syslog.parse(event.ref(), first.text(), more.toString());
        }
        gather(first, next -> Continuation.looksLikeOne(next) && !syslog.begins(next));
        return more.isEmpty() ? event : continued(event, more.toString());
    }

    /** Collects the following lines that belong, each with the line end before it. */
    private void gather(Line first, Predicate<String> belongs) throws IOException {
        more.setLength(0);
        String end = first.end();
        int kept = 0;
        Line line = lines.next();
        for (int count = 1; line != null && line.fault() == null && count < MOST_LINES && more.length() + line.text().length() < MOST_CHARACTERS
                && (line.isBlank() || belongs.test(line.text())); count++) {
            more.append(end).append(line.text());
            kept = line.isBlank() ? kept : more.length();
            end = line.end();
            line = lines.next();
        }
        // blank lines before the next record belong to neither
        more.setLength(kept);
        ahead = line;
    }

    private static boolean isOfSameEvent(AuditLine first, String text) {
        AuditLine next = text.contains(first.stamp()) ? AuditLine.of(text) : null;
        return next != null && next.stamp().equals(first.stamp()) && Objects.equals(next.node(), first.node());
    }

    private static Event continued(Event event, String more) {
        String message = event.get(Ecs.MESSAGE);
        Fields fields = Continuation.isStackTrace(more) ? event.fields().with("error.stack_trace", more.stripLeading())
                : event.fields().with(Ecs.MESSAGE, message == null ? more.strip() : message + more);
        return new Event(event.id(), event.ref(), event.time(), fields, event.raw() + more);
    }
}
