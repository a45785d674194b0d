package org.isolog.ingest.formats.web;

import org.isolog.core.Event;
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

    private final AccessLogLine access;
    private final ProxyManagerLine proxy;
    private final WebErrorLine error;

    /** A syslog header before the line: then syslog carries it, and reads it. */
    private static final Pattern CARRIED = Pattern.compile("(?:<\\d{1,3}>)?[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d |<\\d{1,3}>1 ");

    private WebLines(ReadOptions options, RecordInput in) {
        TimeParser times = new TimeParser(options, in.modified());
        this.access = new AccessLogLine(times);
        this.proxy = new ProxyManagerLine(times);
        this.error = new WebErrorLine(times);
    }

    static RecordReader reader(RecordInput in, ReadOptions options, String otherwise) throws IOException {
        WebLines lines = new WebLines(options, in);
        return new LineRecords(in.lines(), options.source(), lines::parse, otherwise);
    }

    private Event parse(SourceRef ref, String line) {
        boolean brackets = line.charAt(0) == '[';
        Event event = brackets ? null : access.parse(ref, line);
        if (event == null) {
            event = error.parse(ref, line);
        }
        return event == null && brackets ? proxy.parse(ref, line) : event;
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
