package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.HeadedRecords;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Standard logs of Amazon CloudFront: W3C extended with tabs and percent-encoded values; also without the two lines at the top. */
public final class CloudFrontFormat implements LogFormat {
    private static final double SUREST = 0.99;
    private static final String FIELDS = "date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) "
            + "cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken "
            + "x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields "
            + "c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end";
    private static final Pattern BEGINNING = Pattern.compile("\\d{4}-\\d\\d-\\d\\d\t\\d\\d:\\d\\d:\\d\\d\t[A-Z]{3}\\d{1,3}(?:-[A-Z]\\d+)?\t\\d+\t");
    private static final List<String> ENCODED = List.of(Ecs.USER_AGENT, Ecs.HTTP_REFERRER, "http.response.mime_type", "cs(Cookie)");

    private final W3cNames names = new W3cNames();

    @Override
    public String name() {
        return "cloudfront";
    }

    @Override
    public String title() {
        return "Amazon CloudFront log";
    }

    @Override
    public double recognises(Head head) {
        boolean header = head.filledLines().stream().limit(5).anyMatch(line -> W3cFormat.isFields(line) && line.contains("x-edge-location"));
        return header ? SUREST : 0.98 * LineShare.of(head, line -> BEGINNING.matcher(line).lookingAt());
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        W3cHeader header = new W3cHeader(names);
        header.takeFields(FIELDS);
        header.separateByTabs();
        W3cLines lines = new W3cLines(header, options, in);
        return new HeadedRecords(in.lines(), options.source(), new HeadedRecords.Parser() {
            @Override
            public boolean takesDirective(String line) {
                boolean directive = lines.takesDirective(line);
                if (directive) {
                    header.separateByTabs();
                }
                return directive;
            }

            @Override
            public Event parse(SourceRef ref, String line) {
                Event event = lines.parse(ref, line);
                return event == null ? null : new Event(0, ref, event.time(), decoded(event.fields()), line);
            }

            @Override
            public String reason() {
                return lines.reason();
            }
        });
    }

    private static Fields decoded(Fields fields) {
        Fields.Builder decoded = new Fields.Builder();
        fields.forEach((name, value) -> decoded.put(name, ENCODED.contains(name) ? decode(value) : value));
        return decoded.build();
    }

    /** What is no percent-encoding stays as it is. */
    private static String decode(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
