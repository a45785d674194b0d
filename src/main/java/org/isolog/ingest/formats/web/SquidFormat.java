package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.Durations;
import org.isolog.ingest.formats.Endpoints;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineScanner;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;
import java.util.regex.Pattern;

/** Squid's native access log (squid.conf, {@code logformat squid}). Its combined format is an access log with the result behind it. */
public final class SquidFormat implements LogFormat {
    private static final double SUREST = 0.98;
    private static final Pattern BEGINNING = Pattern.compile("\\d{9,11}\\.\\d{3} +-?\\d+ \\S+ [A-Z][A-Z_]*/\\d{3} \\d+ \\S+ \\S+ \\S+ [A-Z_]+/");

    @Override
    public String name() {
        return "squid";
    }

    @Override
    public String title() {
        return "Squid access log";
    }

    @Override
    public double recognises(Head head) {
        return SUREST * LineShare.of(head, line -> BEGINNING.matcher(line).lookingAt());
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        TimeParser times = new TimeParser(options, in.modified());
        Fields.Builder fields = new Fields.Builder();
        LineScanner scanner = new LineScanner();
        return new LineRecords(in.lines(), options.source(), (ref, line) -> {
            scanner.start(line, 0);
            fields.build();
            return parse(ref, line, times.parse(scanner.word()), new Parts(scanner, fields));
        }, "The line is not of Squid's native format.");
    }

    private record Parts(LineScanner scanner, Fields.Builder fields) {
    }

    private static Event parse(SourceRef ref, String line, EventTime time, Parts parts) {
        LineScanner scanner = parts.scanner();
        Fields.Builder fields = parts.fields();
        String duration = scanner.word();
        String client = scanner.word();
        String result = scanner.word();
        int slash = result == null ? -1 : result.indexOf('/');
        if (time.isMissing() || slash < 1) {
            return null;
        }
        fields.put(Ecs.EVENT_PROVIDER, "squid").put(Ecs.EVENT_DURATION, Durations.ofMillis(duration));
        Endpoints.putHost("source", client, fields);
        fields.put("squid.result", result.substring(0, slash));
        String size = scanner.value();
        RequestLine.putMethod(scanner.value(), fields);
        RequestLine.putTarget(LineScanner.known(scanner.word()), fields);
        // 000 means that no answer was sent
        String status = result.substring(slash + 1);
        RequestLine.putStatus(status.equals("000") ? null : status, fields);
        fields.put("http.response.bytes", size).put(Ecs.USER_NAME, scanner.value());
        putServer(scanner.value(), fields);
        fields.put("http.response.mime_type", scanner.value());
        return new Event(0, ref, time, fields.build(), line);
    }

    /** {@code HIER_DIRECT/192.0.2.7}: how the answer was got, and from whom. */
    private static void putServer(String hierarchy, Fields.Builder fields) {
        int slash = hierarchy == null ? -1 : hierarchy.indexOf('/');
        if (slash > 0) {
            fields.put("squid.hierarchy", hierarchy.substring(0, slash));
            Endpoints.putHost("destination", hierarchy.substring(slash + 1), fields);
        }
    }
}
