package org.isolog.ingest.formats.auditd;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;

/** The log of the Linux audit daemon, as it writes it or as it comes through syslog. */
public final class AuditdFormat implements LogFormat {
    private static final double SUREST = 0.96;

    @Override
    public String name() {
        return "auditd";
    }

    @Override
    public String title() {
        return "Linux audit log";
    }

    @Override
    public double recognises(Head head) {
        return SUREST * LineShare.of(head, line -> AuditLine.of(line) != null);
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return new AuditReader(in.lines(), options.source());
    }
}
