package org.isolog.ingest.formats.syslog;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;
import org.isolog.ingest.formats.message.MessageBodies;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Syslog as RFC 5424 has it: priority, version, full time, host, program, process, message id and structured data. */
public final class Syslog5424Format implements LogFormat {
    private static final Pattern HEADER = Pattern.compile(
            "<\\d{1,3}>[1-9]\\d{0,2} (\\S{1,48}) (\\S{1,255}) (\\S{1,128}) (\\S{1,128}) (\\S{1,64}) (?=-|\\[)");
    private static final String NIL = "-";
    private static final String BOM = "\uFEFF";

    @Override
    public String name() {
        return "syslog-5424";
    }

    @Override
    public String title() {
        return "syslog (RFC 5424)";
    }

    @Override
    public double recognises(Head head) {
        return 0.98 * LineShare.of(head, line -> HEADER.matcher(line).lookingAt());
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        TimeParser times = new TimeParser(options, in.modified());
        Fields.Builder fields = new Fields.Builder();
        MessageBodies messages = new MessageBodies();
        return new LineRecords(in.lines(), options.source(), (ref, line) -> parse(ref, line, times, fields, messages),
                "The line is not of the form that RFC 5424 asks for.");
    }

    private static Event parse(SourceRef ref, String line, TimeParser times, Fields.Builder fields, MessageBodies messages) {
        Matcher header = HEADER.matcher(line);
        int priorityEnd = SyslogPriority.end(line);
        if (priorityEnd == 0 || !header.lookingAt()) {
            return null;
        }
        SyslogPriority.put(line, priorityEnd, fields);
        String program = value(header.group(3));
        fields.put(Ecs.HOST_NAME, value(header.group(2))).put(Ecs.PROCESS_NAME, program)
                .put(Ecs.PROCESS_PID, value(header.group(4))).put("log.syslog.msgid", value(header.group(5)));
        int end = StructuredData.read(line, header.end(), fields);
        if (end < 0) {
            fields.build();
            return null;
        }
        String message = line.substring(end).strip();
        message = message.startsWith(BOM) ? message.substring(1) : message;
        fields.put(Ecs.MESSAGE, message);
        messages.describe(program, message, fields);
        String time = value(header.group(1));
        return new Event(0, ref, time == null ? EventTime.missing() : times.parse(time), fields.build(), line);
    }

    private static String value(String text) {
        return text.equals(NIL) ? null : text;
    }
}
