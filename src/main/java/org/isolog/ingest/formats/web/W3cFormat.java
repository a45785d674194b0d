package org.isolog.ingest.formats.web;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.HeadedRecords;

import java.io.IOException;
import java.util.Arrays;

/**
 * Logs of lines described by {@code #Fields} directives, which may change within a file: IIS (web, FTP, SMTP), Windows Firewall,
 * Exchange, Blue Coat and others.
 */
public final class W3cFormat implements LogFormat {
    private static final double SUREST = 0.98;
    private static final int LINES_WITH_HEADER = 30;

    private final W3cNames names = new W3cNames();

    @Override
    public String name() {
        return "w3c";
    }

    @Override
    public String title() {
        return "W3C extended log (IIS, Windows Firewall, Exchange)";
    }

    @Override
    public double recognises(Head head) {
        return head.filledLines().stream().limit(LINES_WITH_HEADER).filter(W3cFormat::isFields)
                .mapToDouble(line -> Arrays.stream(line.substring(8).strip().split("[\\s,]+")).anyMatch(names::knows) ? SUREST : 0)
                .max().orElse(0);
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    static boolean isFields(String line) {
        return line.regionMatches(true, 0, "#Fields:", 0, 8);
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return new HeadedRecords(in.lines(), options.source(), new W3cLines(new W3cHeader(names), options, in));
    }
}
