package org.isolog.ingest.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;

import java.io.IOException;

/**
 * JSON objects of any product: one a line, one after the other over several lines, in an array, or in an array in an object.
 */
public final class JsonFormat implements LogFormat {
    private static final double SUREST = 0.97;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100).maxStringLength(RecordInput.MAX_RECORD).maxNumberLength(1000).maxNameLength(1000).build())
            .build();

    private final JsonDialects dialects;

    /** @param dialects by which records of known products are read where they occur */
    public JsonFormat(JsonDialects dialects) {
        this.dialects = dialects;
    }

    /** Parsers with limits that no hostile record gets beyond. */
    static JsonFactory factory() {
        return FACTORY;
    }

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
        return JsonShape.of(head, FACTORY) == null ? 0 : SUREST;
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return JsonReader.of(in, options, dialects);
    }
}
