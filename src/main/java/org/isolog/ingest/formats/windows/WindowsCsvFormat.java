package org.isolog.ingest.formats.windows;

import org.isolog.ingest.FieldPage;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.csv.CsvTables;

import java.io.IOException;
import java.util.List;

/** Windows events in the tables of EvtxECmd and of Hayabusa. */
public final class WindowsCsvFormat implements LogFormat {
    private static final double SUREST = 0.98;

    @Override
    public String name() {
        return "windows-csv";
    }

    @Override
    public String title() {
        return "Windows events (CSV)";
    }

    @Override
    public FieldPage fields() {
        return FieldPage.of("windows");
    }

    @Override
    public double recognises(Head head) {
        return shape(CsvTables.header(head)) == null ? 0 : SUREST;
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return CsvTables.open(in, options, (header, sample, times) -> new WindowsRows(shape(List.of(header)), header, times));
    }

    /** Null if it is neither's table. */
    private static JsonShape shape(List<String> header) {
        if (header.containsAll(List.of("EventRecordId", "TimeCreated", "EventId", "Provider", "Channel", "Payload"))) {
            return JsonShape.EVTXECMD;
        }
        return header.containsAll(List.of("Timestamp", "Computer", "Channel", "EventID", "Details")) ? JsonShape.HAYABUSA : null;
    }
}
