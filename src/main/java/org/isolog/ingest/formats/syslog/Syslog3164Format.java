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
 * BSD syslog (RFC 3164) as daemons write it to files: the priority may be missing, the time may be an ISO one or hold a year, and
 * the program may be missing. Lines with a header of RFC 5424 among them are read too.
 */
public final class Syslog3164Format implements LogFormat {
    private static final double SUREST = 0.9;

    @Override
    public String name() {
        return "syslog-3164";
    }

    @Override
    public String title() {
        return "syslog (RFC 3164)";
    }

    @Override
    public double recognises(Head head) {
        return SUREST * LineShare.of(head, line -> isHeader(line, true)) + 0.6 * LineShare.of(head, line -> isHeader(line, false));
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    private static boolean isHeader(String line, boolean sure) {
        int priority = SyslogPriority.end(line);
        BsdHeader header = BsdHeader.at(line, priority, priority > 0);
        if (header == null || priority > 0 && Rfc5424Header.at(line, priority) != null) {
            return false;
        }
        boolean known = header.isSure(line) || priority > 0 && header.time() != null;
        return sure ? known : !known && (header.time() == null || Character.isLetter(header.time().charAt(0)));
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        SyslogLines lines = new SyslogLines(options, in.modified());
        return new TemplatedReader(new SyslogRecords(in.lines(), options.source(), lines, "The line does not begin with a syslog time."));
    }
}
