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

/** Server access logs of Amazon S3. */
public final class S3AccessFormat implements LogFormat {
    private static final double SUREST = 0.98;
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:-|[0-9a-f]{40,64}) \\S{3,255} \\[\\d\\d/[A-Za-z]{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}\\] \\S+ \\S+ \\S+ [A-Z0-9_]+\\.[A-Z0-9_.]+ ");

    @Override
    public String name() {
        return "s3-access";
    }

    @Override
    public String title() {
        return "Amazon S3 server access log";
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
        S3AccessLine parser = new S3AccessLine(new TimeParser(options, in.modified()));
        return new LineRecords(in.lines(), options.source(), parser::parse, "The line is not of a server access log of Amazon S3.");
    }
}
