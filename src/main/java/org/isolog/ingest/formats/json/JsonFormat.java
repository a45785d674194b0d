package org.isolog.ingest.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.isolog.core.Event;
import org.isolog.core.SourceRef;
import org.isolog.ingest.ElementReader;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Head;
import org.isolog.ingest.Line;
import org.isolog.ingest.LineReader;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.FieldNames;
import org.isolog.ingest.formats.Skips;

import java.io.IOException;

/** JSON objects: one a line, one after the other over several lines, in an array, or in an array in an object. */
public final class JsonFormat implements LogFormat {
    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100).maxStringLength(RecordInput.MAX_RECORD).maxNumberLength(1000).maxNameLength(1000).build())
            .build();
    private final FieldNames names = new FieldNames();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public String title() {
        return "JSON";
    }

    @Override
    public double recognises(Head head) {
        return JsonShape.of(head, json) == null ? 0 : 0.97;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        JsonShape shape = JsonShape.of(in.head(), json);
        JsonRecord parser = new JsonRecord(json, names, new TimeParser(options, in.modified()));
        if (shape == null || shape == JsonShape.LINES) {
            LineReader lines = in.lines();
            return new Reader(lines::next, parser, options.source());
        }
        ElementReader elements = in.elements(shape.depth());
        return new Reader(elements::next, parser, options.source());
    }

    private interface Texts {
        Line next() throws IOException;
    }

    private static final class Reader implements RecordReader {
        private final Texts texts;
        private final JsonRecord parser;
        private final int source;
        private long record;

        Reader(Texts texts, JsonRecord parser, int source) {
            this.texts = texts;
            this.parser = parser;
            this.source = source;
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
            record++;
            String reason = text.fault() == null ? null : text.fault().reason();
            Event event = null;
            if (reason == null) {
                try {
                    event = parser.parse(new SourceRef(source, record, text.offset()), text.text());
                    reason = "The element is no JSON object.";
                } catch (IOException broken) {
                    reason = "The record is no valid JSON, or beyond the limits for one record.";
                }
            }
            if (event != null) {
                sink.event(event);
            } else {
                sink.skipped(Skips.of(record, text.offset(), reason, text.text()));
            }
            return true;
        }
    }
}
