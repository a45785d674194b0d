package org.isolog.ingest.formats.syslog;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.LineShare;
import org.isolog.ingest.template.TemplatedReader;

import java.io.IOException;

/**
 * Syslog as RFC 5424 has it: priority, version, full time, host, program, process, message id and structured data; one message a
 * line, or with its length before it (RFC 6587). Lines with older headers among them are read too.
 */
public final class Syslog5424Format implements LogFormat {
    private static final double SUREST = 0.98;

    @Override
    public String name() {
        return "syslog-5424";
    }

    @Override
    public String title() {
        return "syslog (RFC 5424)";
    }

    @Override
    public double recognises(Head head) {
        return OctetFrames.start(head.text()) ? SUREST : SUREST * LineShare.of(head, Syslog5424Format::isHeader);
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    private static boolean isHeader(String line) {
        int priority = SyslogPriority.end(line);
        return priority > 0 && Rfc5424Header.at(line, priority) != null;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        SyslogLines lines = new SyslogLines(options, in.modified());
        return new TemplatedReader(OctetFrames.start(in.head().text()) ? new OctetFrames(in, options.source(), lines)
                : new SyslogRecords(in.lines(), options.source(), lines, "The line is not of the form that RFC 5424 asks for."));
    }
}
