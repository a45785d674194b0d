package org.isolog.ingest.formats.web;

import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.HeadedRecords;

import java.time.ZoneOffset;

/** Makes events of the lines of a W3C extended log by the directives before them. */
final class W3cLines implements HeadedRecords.Parser {
    static final String NO_FIELDS = "No #Fields line stands before the record.";
    static final String OTHER_COUNT = "The record has another number of values than its #Fields line.";

    private final W3cHeader header;
    private final W3cValues values;
    private final TimeParser utc;
    private final TimeParser local;
    private final Fields.Builder fields = new Fields.Builder();
    private String line;
    private int at;
    private String reason;

    W3cLines(W3cHeader header, ReadOptions options, RecordInput in) {
        this.header = header;
        this.values = new W3cValues(header, fields);
        this.utc = new TimeParser(new ReadOptions(ZoneOffset.UTC, options.year(), options.source()), in.modified());
        this.local = new TimeParser(options, in.modified());
    }

    @Override
    public boolean takesDirective(String text) {
        if (text.charAt(0) != '#') {
            return false;
        }
        header.take(text);
        return true;
    }

    @Override
    public Event parse(SourceRef ref, String text) {
        if (header.size() == 0) {
            reason = NO_FIELDS;
            return null;
        }
        fields.build();
        values.clear();
        line = text;
        at = 0;
        int count = 0;
        while (count < header.size() && hasMore(count)) {
            values.put(header.column(count++), next());
        }
        if (count < header.size() || hasMore(count)) {
            reason = OTHER_COUNT;
            return null;
        }
        values.derive();
        return new Event(0, ref, time(), fields.build(), text);
    }

    private boolean hasMore(int count) {
        if (header.separator() != ' ') {
            return at <= line.length() && !(count == header.size() && at == line.length());
        }
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at < line.length();
    }

    private String next() {
        if (at < line.length() && line.charAt(at) == '"') {
            String quoted = quoted();
            if (quoted != null) {
                return quoted;
            }
        }
        int end = line.indexOf(header.separator(), at);
        String value = line.substring(at, end < 0 ? line.length() : end);
        at = end < 0 ? line.length() + 1 : end + 1;
        return value;
    }

    /** The text between quotes in which a quote is written twice; null if no quote closes it before a separator. */
    private String quoted() {
        int end = at + 1;
        boolean doubled = false;
        while (end < line.length() && (line.charAt(end) != '"' || line.startsWith("\"\"", end))) {
            boolean two = line.charAt(end) == '"';
            doubled |= two;
            end += two ? 2 : 1;
        }
        if (end >= line.length() || end + 1 < line.length() && line.charAt(end + 1) != header.separator()) {
            return null;
        }
        String text = line.substring(at + 1, end);
        at = end + 2;
        return doubled ? text.replace("\"\"", "\"") : text;
    }

    private EventTime time() {
        String written = values.time(header.date());
        boolean isLocal = header.local() || values.isLocal();
        if (isLocal) {
            return local.parse(written);
        }
        EventTime time = utc.parse(written);
        return time.isMissing() ? time : EventTime.stated(time.instant(), time.text());
    }

    @Override
    public String reason() {
        return reason;
    }
}
