package org.isolog.ingest.formats.network;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.HeadedRecords;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Flow logs of Amazon VPC: the default format of version 2, or custom ones with their line of names at the top. */
public final class VpcFlowFormat implements LogFormat {
    private static final double SUREST = 0.99;
    private static final List<String> TELLING = List.of("srcaddr", "dstaddr", "interface-id", "log-status", "account-id", "pkt-srcaddr",
            "pkt-dstaddr", "tcp-flags", "vpc-id", "flow-direction");
    private static final Pattern DEFAULT = Pattern.compile("\\d \\d{12} eni-\\S+ \\S+ \\S+ \\S+ \\S+ \\S+ \\S+ \\S+ \\d{9,10} \\d{9,10} \\S+ [A-Z]+");

    @Override
    public String name() {
        return "vpc-flow";
    }

    @Override
    public String title() {
        return "Amazon VPC flow log";
    }

    @Override
    public double recognises(Head head) {
        List<String> lines = head.filledLines();
        if (!lines.isEmpty() && isHeader(lines.getFirst())) {
            return SUREST;
        }
        return 0.98 * LineShare.of(head, line -> DEFAULT.matcher(line).lookingAt());
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    /** Whether the line names columns: at least three that only flow logs have. */
    static boolean isHeader(String line) {
        return line.length() < 2000 && Arrays.stream(line.strip().split(" ")).filter(TELLING::contains).count() >= 3;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return new HeadedRecords(in.lines(), options.source(), new VpcFlowLines(new TimeParser(options, in.modified())));
    }
}
