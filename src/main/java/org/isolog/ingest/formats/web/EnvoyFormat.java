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
import org.isolog.ingest.formats.Urls;

import java.io.IOException;
import java.util.regex.Pattern;

/** The default access log of Envoy (Envoy documentation, "Access logging"), and that of Istio, which puts details and upstreams in. */
public final class EnvoyFormat implements LogFormat {
    private static final double SUREST = 0.98;
    private static final Pattern BEGINNING = Pattern.compile(
            "\\[\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3,9}Z\\] \"[A-Z-]{1,20} .{0,3000}\" \\d{1,3} [A-Za-z,-]+ ");

    @Override
    public String name() {
        return "envoy";
    }

    @Override
    public String title() {
        return "Envoy access log";
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
            EventTime time = scanner.sees('[') ? times.parse(scanner.next()) : EventTime.missing();
            return time.isMissing() || !scanner.sees('"') ? null : new Event(0, ref, time, fields(scanner, fields), line);
        }, "The line is not of Envoy's default format.");
    }

    private static Fields fields(LineScanner scanner, Fields.Builder fields) {
        fields.put(Ecs.EVENT_PROVIDER, "envoy");
        RequestLine.put(scanner.quoted(), fields);
        RequestLine.putStatus(scanner.value(), fields);
        fields.put("envoy.response_flags", scanner.value());
        String[] rest = new String[16];
        int count = 0;
        while (count < rest.length && !scanner.atEnd()) {
            rest[count++] = scanner.value();
        }
        // Istio writes two details and the reason of a failed transport between the flags and the bytes
        int from = count > 8 && rest[0] != null && !Character.isDigit(rest[0].charAt(0)) || count > 11 ? 3 : 0;
        fields.put("envoy.response_details", from > 0 ? rest[0] : null).put("http.request.bytes", rest[from]);
        fields.put("http.response.bytes", rest[from + 1]).put(Ecs.EVENT_DURATION, Durations.ofMillis(rest[from + 2]));
        fields.put("network.forwarded_ip", rest[from + 4]).put(Ecs.USER_AGENT, rest[from + 5]).put("http.request.id", rest[from + 6]);
        if (rest[from + 7] != null) {
            Urls.putAuthority(rest[from + 7], fields);
        }
        Endpoints.put("destination", upstream(rest[from + 8]), fields);
        if (from > 0) {
            fields.put("envoy.upstream_cluster", rest[12]);
            Endpoints.put("source", rest[15], fields);
        }
        return fields.build();
    }

    private static String upstream(String address) {
        return address == null ? null : address.startsWith("tcp://") ? address.substring(6) : address;
    }
}
