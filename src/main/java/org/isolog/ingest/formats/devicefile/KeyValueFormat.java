package org.isolog.ingest.formats.devicefile;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;
import org.isolog.ingest.formats.device.KeyValueBody;
import org.isolog.ingest.formats.syslog.SyslogPriority;

import java.io.IOException;

/**
 * Files of key=value lines: exports of FortiGate, Sophos, SonicWall and other firewalls, and whatever else writes so. With syslog headers
 * before all lines they are syslog, whose bodies are the same.
 */
public final class KeyValueFormat implements LogFormat {
    private static final double SUREST = 0.85;

    @Override
    public String name() {
        return "key-value";
    }

    @Override
    public String title() {
        return "key=value (Fortinet, Sophos, SonicWall and others)";
    }

    @Override
    public double recognises(Head head) {
        return SUREST * LineShare.of(head, line -> find(line) >= 0 && !line.startsWith("type="));
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        DeviceLines parser = DeviceLines.mixed(KeyValueFormat::find, in, options);
        return new LineRecords(in.lines(), options.source(), parser, "The line holds neither three pairs of key and value nor a header.");
    }

    /** Priority and header may stand before the first pair, and no more. */
    private static int find(String line) {
        int priority = SyslogPriority.end(line);
        boolean markup = priority == 0 && (line.startsWith("<") || line.startsWith("{") || line.startsWith("["));
        return markup ? -1 : KeyValueBody.firstPair(line, priority);
    }
}
