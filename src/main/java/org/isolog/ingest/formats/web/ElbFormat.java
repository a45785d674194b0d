package org.isolog.ingest.formats.web;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Access logs of Elastic Load Balancing: Classic, Application and Network Load Balancers. */
public final class ElbFormat implements LogFormat {
    private static final double SUREST = 0.98;
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z?";
    private static final Pattern BEGINNING = Pattern.compile("(?:https?|h2|wss?|grpcs?) " + TIME + " app/\\S+ \\S+ \\S+ [-\\d.]+ "
            + "|tls [\\d.]+ " + TIME + " net/\\S+ \\S+ |" + TIME + " [\\w-]{1,64} \\S+:\\d+ (?:-|\\S+:\\d+) [-\\d.]+ [-\\d.]+ [-\\d.]+ ");

    @Override
    public String name() {
        return "elb";
    }

    @Override
    public String title() {
        return "AWS load balancer log (ELB, ALB, NLB)";
    }

    @Override
    public double recognises(Head head) {
        return SUREST * LineShare.of(head, line -> BEGINNING.matcher(line).lookingAt());
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        ElbLine parser = new ElbLine(new TimeParser(new ReadOptions(ZoneOffset.UTC, options.year(), options.source()), in.modified()));
        return new LineRecords(in.lines(), options.source(), parser::parse, "The line is not of a load balancer of AWS.");
    }
}
