package org.isolog.ingest.formats.json;

import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Line;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.Skips;

import java.io.IOException;

/** Reads the JSON objects of one file in the arrangement its head shows. */
final class JsonReader implements RecordReader {
    private final Texts texts;
    private final JsonRecords records;
    private final int source;
    private long record;

    private interface Texts {
        Line next() throws IOException;
    }

    private JsonReader(Texts texts, JsonRecords records, int source) {
        this.texts = texts;
        this.records = records;
        this.source = source;
    }

    static JsonReader of(RecordInput in, ReadOptions options, JsonDialects dialects) throws IOException {
        JsonShape shape = JsonShape.of(in.head(), JsonFormat.factory());
        Texts texts = shape == null || shape == JsonShape.LINES ? in.lines()::next : in.elements(shape.depth())::next;
        return new JsonReader(texts, new JsonRecords(dialects, new TimeParser(options, in.modified())), options.source());
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        Line text = texts.next();
        while (text != null && text.isBlank()) {
            text = texts.next();
        }
        if (text == null) {
            return false;
        }
        if (text.fault() != null) {
            sink.skipped(Skips.of(record + 1, text.offset(), text.fault().reason(), text.text()));
            record++;
        } else {
            record += records.read(new SourceRef(source, record + 1, text.offset()), text.text(), sink);
        }
        return true;
    }
}
