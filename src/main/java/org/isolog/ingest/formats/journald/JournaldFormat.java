package org.isolog.ingest.formats.journald;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;

/** The systemd journal, exported as JSON lines or in the journal's export format. */
public final class JournaldFormat implements LogFormat {
    private static final double SUREST = 0.98;
    private static final String TIME = "__REALTIME_TIMESTAMP";

    @Override
    public String name() {
        return "journald";
    }

    @Override
    public String title() {
        return "systemd journal";
    }

    @Override
    public double recognises(Head head) {
        double share = isExport(head) ? 1 : LineShare.of(head, JournaldFormat::isEntry);
        return share > 0.5 ? SUREST : SUREST * share;
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    private static boolean isEntry(String line) {
        return line.startsWith("{") && line.contains('"' + TIME + '"');
    }

    private static boolean isExport(Head head) {
        String text = head.text();
        return text.startsWith("__CURSOR=") && text.contains("\n" + TIME + "=") || text.startsWith(TIME + "=");
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        JournalEntry entry = new JournalEntry();
        return isExport(in.head()) ? new JournalExport(in, options.source(), entry)
                : new LineRecords(in.lines(), options.source(), new JournalJson(entry)::parse, "The line is no journal entry in JSON.");
    }
}
