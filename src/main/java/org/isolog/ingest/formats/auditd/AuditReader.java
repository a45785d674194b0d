package org.isolog.ingest.formats.auditd;

import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Line;
import org.isolog.ingest.LineReader;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.Skips;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/**
 * Joins the records of each event. Records of several events may be mixed: an event is complete with its last record (EOE or
 * PROCTITLE, or one that stands alone), or when so many younger ones have begun that no more is to come.
 */
final class AuditReader implements RecordReader {
    private static final int MOST_OPEN = 64;
    private static final int MOST_CHARACTERS = 500_000;

    private final LineReader lines;
    private final int source;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Queue<Object> ready = new ArrayDeque<>();
    private long record;

    AuditReader(LineReader lines, int source) {
        this.lines = lines;
        this.source = source;
    }

    /** An event of which more records may come. */
    private static final class Open {
        private final AuditLine first;
        private final long offset;
        private final StringBuilder raw = new StringBuilder();
        private final Fields.Builder fields = new Fields.Builder();
        private final AuditFields values = new AuditFields(fields);

        Open(AuditLine first, long offset) {
            this.first = first;
            this.offset = offset;
            fields.put(Ecs.HOST_NAME, first.node()).put("auditd.serial", first.serial());
        }

        void add(AuditLine line, String text) {
            raw.append(raw.isEmpty() ? "" : "\n").append(text);
            values.add(line.type(), text, line.values());
        }

        Event event(SourceRef ref) {
            values.finish();
            String stamp = first.stamp();
            return new Event(0, ref, EventTime.stated(first.time(), stamp.substring(0, stamp.indexOf(':'))), fields.build(), raw.toString());
        }
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        while (ready.isEmpty()) {
            Line line = lines.next();
            if (line == null) {
                if (open.isEmpty()) {
                    return false;
                }
                close(open.keySet().iterator().next());
            } else if (!line.isBlank()) {
                take(line);
            }
        }
        switch (ready.remove()) {
            case Event event -> sink.event(event);
            case SkippedRecord skipped -> sink.skipped(skipped);
            default -> throw new IllegalStateException("only events and skipped records are queued");
        }
        return true;
    }

    private void take(Line line) {
        AuditLine audit = line.fault() == null ? AuditLine.of(line.text()) : null;
        if (audit == null) {
            String reason = line.fault() == null ? "The line is no audit record with type, time and serial number." : line.fault().reason();
            ready.add(Skips.of(++record, line.offset(), reason, line.text()));
            return;
        }
        String key = audit.node() + " " + audit.stamp();
        if (audit.type().equals("EOE")) {
            endOf(key, line);
            return;
        }
        Open event = open.computeIfAbsent(key, absent -> new Open(audit, line.offset()));
        event.add(audit, line.text());
        boolean last = audit.type().equals("PROCTITLE") || !AuditTypes.isPartOfMore(audit.type());
        if (last || event.raw.length() > MOST_CHARACTERS) {
            close(key);
        } else if (open.size() > MOST_OPEN) {
            close(open.keySet().iterator().next());
        }
    }

    /** The record that ends an event holds nothing; behind an event that is complete already it is part of it. */
    private void endOf(String key, Line line) {
        if (open.containsKey(key)) {
            open.get(key).raw.append('\n').append(line.text());
            close(key);
        }
    }

    private void close(String key) {
        Open event = open.remove(key);
        ready.add(event.event(new SourceRef(source, ++record, event.offset)));
    }
}
