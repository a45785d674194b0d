package org.isolog.ingest.formats.web;

import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.Head;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The lines of access and of error logs. A server in a container writes both to one output, so a file of the one may hold lines of
 * the other: it is what most of its lines are.
 */
final class WebLines {
    private static final Pattern ACCESS = Pattern.compile("(?:\\S+ )?\\S+ (?:\\S+ )?.{0,200}?"
            + "\\[\\d{1,2}/[A-Za-z]{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d ?(?:[+-]\\d{4})?\\] (?:[^\\s\"]{1,255} )?\"");

    /** A syslog header before the line: then syslog carries it, and reads it. */
    private static final Pattern CARRIED = Pattern.compile("(?:<\\d{1,3}>)?[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d |<\\d{1,3}>1 ");

    private final TimeParser times;
    private final Fields.Builder fields = new Fields.Builder();
    private final AccessLogLine access = new AccessLogLine();
    private final ProxyManagerLine proxy = new ProxyManagerLine();
    private final WebErrorLine error = new WebErrorLine();

    private WebLines(TimeParser times) {
        this.times = times;
    }

    static RecordReader reader(RecordInput in, ReadOptions options, String otherwise) throws IOException {
        WebLines lines = new WebLines(new TimeParser(options, in.modified()));
        return new LineRecords(in.lines(), options.source(), lines::parse, otherwise);
    }

    private Event parse(SourceRef ref, String line) {
        fields.build();
        boolean brackets = line.charAt(0) == '[';
        String time = brackets ? null : access.put(line, fields);
        if (time == null) {
            time = error.put(line, fields);
        }
        if (time == null && brackets) {
            time = proxy.put(line, fields);
        }
        return time == null ? null : new Event(0, ref, times.parse(time), fields.build(), line);
    }

    /** Share of lines of access logs among the first lines. */
    static double accessShare(Head head) {
        return LineShare.of(head, WebLines::isAccess);
    }

    /** Share of lines of error logs among the first lines. */
    static double errorShare(Head head) {
        return LineShare.of(head, WebErrorLine::fits);
    }

    private static boolean isAccess(String line) {
        return line.startsWith("[") ? ProxyManagerLine.fits(line) : ACCESS.matcher(line).lookingAt() && !CARRIED.matcher(line).lookingAt();
    }
}
