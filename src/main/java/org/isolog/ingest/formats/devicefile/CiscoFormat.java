package org.isolog.ingest.formats.devicefile;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;
import org.isolog.ingest.formats.device.CiscoBody;

import java.io.IOException;

/**
 * Files of Cisco's system messages without syslog headers, such as the output of {@code show logging}. With headers before all lines they
 * are syslog, whose bodies are the same.
 */
public final class CiscoFormat implements LogFormat {
    private static final double SUREST = 0.85;
    private static final int FARTHEST = 80;

    @Override
    public String name() {
        return "cisco";
    }

    @Override
    public String title() {
        return "Cisco system messages (ASA, FTD, IOS)";
    }

    @Override
    public double recognises(Head head) {
        return SUREST * LineShare.of(head, line -> CiscoBody.find(line, FARTHEST) >= 0);
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        DeviceLines parser = DeviceLines.only(line -> CiscoBody.find(line, FARTHEST), new CiscoBody(), in, options);
        return new LineRecords(in.lines(), options.source(), parser, "The line has no Cisco message tag (%FACILITY-SEVERITY-MNEMONIC).");
    }
}
