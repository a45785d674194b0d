package org.isolog.ingest.formats.network;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.HeadedRecords;

import java.io.IOException;
import java.util.List;

/** Zeek's own log files (formerly Bro): values between tabs, described by directives that may change within a file. */
public final class ZeekTsvFormat implements LogFormat {
    private static final double SUREST = 0.99;
    private static final int LINES_WITH_HEADER = 20;

    private final ZeekFields names = new ZeekFields();

    @Override
    public String name() {
        return "zeek-tsv";
    }

    @Override
    public String title() {
        return "Zeek log (TSV)";
    }

    @Override
    public double recognises(Head head) {
        List<String> first = head.filledLines().stream().limit(LINES_WITH_HEADER).toList();
        boolean separator = first.stream().anyMatch(line -> line.startsWith("#separator "));
        boolean fields = first.stream().anyMatch(line -> line.startsWith("#fields"));
        boolean types = first.stream().anyMatch(line -> line.startsWith("#types"));
        if (fields && (separator || types)) {
            return SUREST;
        }
        return separator ? 0.8 : 0;
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return new HeadedRecords(in.lines(), options.source(), new ZeekTsvLines(names, new TimeParser(options, in.modified())));
    }
}
