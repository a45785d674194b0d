package org.isolog.ingest.formats.cloud;

import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.csv.CsvFormat;
import org.isolog.ingest.formats.json.JsonDialects;
import org.isolog.ingest.formats.json.JsonRecords;

import java.io.IOException;

/**
 * The unified audit log of Microsoft 365 as Purview and {@code Search-UnifiedAuditLog} export it: a table whose column
 * {@code AuditData} holds the record as JSON.
 */
public final class Microsoft365Csv implements LogFormat {
    private static final double SUREST = 0.98;
    private static final String COLUMN = "AuditData";

    private final CsvFormat table = new CsvFormat();
    private final JsonDialects dialects = new JsonDialects(new Microsoft365Audit());

    @Override
    public String name() {
        return "m365-audit-csv";
    }

    @Override
    public String title() {
        return "Microsoft 365 unified audit (CSV)";
    }

    @Override
    public double recognises(Head head) {
        boolean named = !head.filledLines().isEmpty() && head.filledLines().getFirst().contains(COLUMN);
        return named && table.recognises(head) > 0 ? SUREST : 0;
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        RecordReader rows = table.open(in, options);
        Unpacking unpacking = new Unpacking(new JsonRecords(dialects, new TimeParser(options, in.modified())));
        return sink -> {
            unpacking.sink = sink;
            return rows.next(unpacking);
        };
    }

    /** Makes of each row the event that its column holds; a row whose column holds none stays the event it is. */
    private static final class Unpacking implements EventSink {
        private final JsonRecords records;
        private final Fields.Builder fields = new Fields.Builder();
        private EventSink sink;

        Unpacking(JsonRecords records) {
            this.records = records;
        }

        @Override
        public void event(Event row) {
            String data = row.get(COLUMN);
            if (data == null) {
                sink.event(row);
                return;
            }
            records.read(row.ref(), data, new EventSink() {
                @Override
                public void event(Event inside) {
                    sink.event(merge(row, inside));
                }

                @Override
                public void skipped(SkippedRecord record) {
                    sink.event(row);
                }
            });
        }

        private Event merge(Event row, Event inside) {
            inside.fields().forEach(fields::put);
            row.fields().forEach((name, value) -> {
                if (!name.equals(COLUMN) && fields.get(name) == null) {
                    fields.put(name, value);
                }
            });
            return new Event(0, row.ref(), inside.time().isMissing() ? row.time() : inside.time(), fields.build(), row.raw());
        }

        @Override
        public void skipped(SkippedRecord record) {
            sink.skipped(record);
        }
    }
}
