package org.isolog.ingest.formats.network;

import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.HeadedRecords;

/** Makes events of the lines of a Zeek log by the directives before them. */
final class ZeekTsvLines implements HeadedRecords.Parser {
    private final TimeParser times;
    private final ZeekHeader header;
    private final Fields.Builder fields = new Fields.Builder();
    private String reason;

    ZeekTsvLines(ZeekFields names, TimeParser times) {
        this.times = times;
        this.header = new ZeekHeader(names);
    }

    @Override
    public boolean takesDirective(String line) {
        if (line.charAt(0) != '#') {
            return false;
        }
        header.take(line);
        return true;
    }

    @Override
    public Event parse(SourceRef ref, String line) {
        if (header.size() == 0) {
            reason = "No #fields line stands before the record.";
            return null;
        }
        fields.build();
        EventTime time = EventTime.missing();
        char separator = header.separator();
        int from = 0;
        int column = 0;
        while (from >= 0 && column < header.size()) {
            int next = line.indexOf(separator, from);
            int to = next < 0 ? line.length() : next;
            if (!header.isMissing(line, from, to)) {
                if (header.kind(column) == ZeekHeader.Kind.TIMESTAMP) {
                    time = ZeekTime.of(line.substring(from, to), times);
                } else {
                    put(column, line.substring(from, to));
                }
            }
            column++;
            from = next < 0 ? -1 : next + 1;
        }
        if (from >= 0 || column < header.size()) {
            reason = "The record has another number of values than its #fields line.";
            return null;
        }
        ZeekMeaning.derive(header.log(), fields);
        return new Event(0, ref, time, fields.build(), line);
    }

    private void put(int column, String value) {
        String text = switch (header.kind(column)) {
            case TRUTH -> value.equals("T") ? "true" : value.equals("F") ? "false" : value;
            case LIST -> list(value);
            default -> ZeekText.plain(value);
        };
        fields.put(header.field(column), text);
    }

    private String list(String value) {
        if (value.indexOf(header.setSeparator()) < 0) {
            return ZeekText.plain(value);
        }
        StringBuilder joined = new StringBuilder();
        int from = 0;
        while (from >= 0) {
            int next = value.indexOf(header.setSeparator(), from);
            int to = next < 0 ? value.length() : next;
            if (!header.isMissing(value, from, to)) {
                joined.append(joined.isEmpty() ? "" : ", ").append(ZeekText.plain(value.substring(from, to)));
            }
            from = next < 0 ? -1 : next + 1;
        }
        return joined.toString();
    }

    @Override
    public String reason() {
        return reason;
    }
}
