package org.isolog.ingest.formats.devicefile;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;
import org.isolog.ingest.formats.device.CefBody;

import java.io.IOException;

/** Files of ArcSight's Common Event Format, one message a line, with or without a syslog header. */
public final class CefFormat implements LogFormat {
    private static final double SUREST = 0.96;

    @Override
    public String name() {
        return "cef";
    }

    @Override
    public String title() {
        return "CEF (ArcSight Common Event Format)";
    }

    @Override
    public double recognises(Head head) {
        return SUREST * LineShare.of(head, line -> CefBody.find(line, 0, LogPrefix.LONGEST) >= 0);
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        DeviceLines parser = DeviceLines.only(line -> CefBody.find(line, 0, LogPrefix.LONGEST), new CefBody(), in, options);
        return new LineRecords(in.lines(), options.source(), parser, "The line has no CEF header.");
    }
}
