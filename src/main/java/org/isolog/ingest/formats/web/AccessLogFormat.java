package org.isolog.ingest.formats.web;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;
import java.util.regex.Pattern;

/** What Apache and nginx write about requests: the common and the combined log format, with or without a virtual host before it. */
public final class AccessLogFormat implements LogFormat {
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:\\S+ )?\\S+ \\S+ .{1,200}?\\[\\d{1,2}/[A-Za-z]{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}\\] \"");

    @Override
    public String name() {
        return "access-log";
    }

    @Override
    public String title() {
        return "web access log (Apache, nginx)";
    }

    @Override
    public double recognises(Head head) {
        return 0.97 * LineShare.of(head, line -> BEGINNING.matcher(line).lookingAt());
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        AccessLogLine parser = new AccessLogLine(new TimeParser(options, in.modified()));
        return new LineRecords(in.lines(), options.source(), parser::parse,
                "The line is not of the common or combined log format.");
    }
}
