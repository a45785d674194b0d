package org.isolog.ingest.formats.web;

import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;

/** HAProxy's messages in a file of their own, without a syslog header before them. */
public final class HaproxyFormat implements LogFormat {
    private static final double SUREST = 0.98;

    @Override
    public String name() {
        return "haproxy";
    }

    @Override
    public String title() {
        return "HAProxy log";
    }

    @Override
    public double recognises(Head head) {
        HaproxyLine lines = new HaproxyLine();
        return SUREST * LineShare.of(head, lines::fits);
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        TimeParser times = new TimeParser(options, in.modified());
        Fields.Builder fields = new Fields.Builder();
        HaproxyLine lines = new HaproxyLine();
        return new LineRecords(in.lines(), options.source(), (ref, line) -> {
            fields.build();
            String time = lines.put(line, fields);
            return time == null ? null : new Event(0, ref, times.parse(time), fields.build(), line);
        }, "The line is not of one of HAProxy's formats.");
    }
}
