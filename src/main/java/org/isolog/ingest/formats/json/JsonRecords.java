package org.isolog.ingest.formats.json;

import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.FieldNames;
import org.isolog.ingest.formats.Skips;

import java.io.IOException;
import java.util.List;

/** Makes events of the JSON objects of one file, each by the page of its product, or by the general meaning of names. */
public final class JsonRecords {
    private final JsonDialects dialects;
    private final TimeParser times;
    private final JsonFlattener flattener;
    private final JsonMapping[] mappings;
    private final GeneralMapping general;
    private final Fields.Builder fields = new Fields.Builder();

    /** For one file and one thread. */
    public JsonRecords(JsonDialects dialects, TimeParser times) {
        this.dialects = dialects;
        this.times = times;
        this.mappings = new JsonMapping[dialects.size()];
        this.flattener = new JsonFlattener(JsonFormat.factory(), new JsonNames(mappings.length));
        this.general = new GeneralMapping(new FieldNames(), times);
    }

    /**
     * Hands the events of one record to the sink, or the record as skipped.
     *
     * @param ref of the record; further events of it have the numbers that follow
     * @return how many records that makes, at least 1
     */
    public int read(SourceRef ref, String text, EventSink sink) {
        try {
            JsonValues values = flattener.read(text);
            if (values != null) {
                return readObject(ref, text, values, sink);
            }
            sink.skipped(Skips.of(ref.record(), ref.byteOffset(), "The element is no JSON object.", text));
        } catch (IOException broken) {
            sink.skipped(Skips.of(ref.record(), ref.byteOffset(), "The record is no valid JSON, or beyond the limits for one record.", text));
        }
        return 1;
    }

    private int readObject(SourceRef ref, String text, JsonValues values, EventSink sink) {
        int claimant = dialects.claimant(values);
        if (claimant < 0) {
            String time = general.map(values, fields);
            sink.event(new Event(0, ref, times.parse(time), fields.build(), text));
            return 1;
        }
        JsonDialect dialect = dialects.format(claimant).dialect();
        String refusal = dialect.refusal(values);
        if (refusal != null) {
            sink.skipped(Skips.of(ref.record(), ref.byteOffset(), refusal, text));
            return 1;
        }
        String time = map(claimant, values);
        Fields made = fields.build();
        List<JsonDialect.Part> parts = dialect.parts(values, made);
        if (parts.isEmpty()) {
            sink.event(new Event(0, ref, times.parse(time), made, text));
            return 1;
        }
        long record = ref.record();
        for (JsonDialect.Part part : parts) {
            EventTime own = times.parse(part.time() == null ? time : part.time());
            sink.event(new Event(0, new SourceRef(ref.source(), record++, ref.byteOffset()), own, part.fields(), part.raw()));
        }
        return parts.size();
    }

    private String map(int claimant, JsonValues values) {
        DialectFormat format = dialects.format(claimant);
        if (mappings[claimant] == null) {
            JsonMapping own = format.dialect().mapping();
            mappings[claimant] = own != null ? own : new PageMapping(format.name(), format.fields(), claimant);
        }
        String time = mappings[claimant].map(values, fields);
        if (time == null) {
            int entry = general.findTime(values);
            time = entry < 0 ? null : values.value(entry);
        }
        format.dialect().derive(values, fields);
        return time;
    }
}
