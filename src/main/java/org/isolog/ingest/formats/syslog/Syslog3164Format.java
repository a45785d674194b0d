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

/**
 * BSD syslog (RFC 3164) as daemons write it to files: the priority may be missing, the time may be an ISO one or hold a year, and
 * the program may be missing.
 */
public final class Syslog3164Format implements LogFormat {
    private static final Pattern TIME = Pattern.compile(
            "(?:[A-Z][a-z]{2} {1,2}\\d{1,2} (?:\\d{4} )?\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?: (?:UTC|GMT)(?=:))?"
                    + "|\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d{1,9})?(?:Z|[+-]\\d\\d:?\\d\\d)?)(?=:? )");
    private static final Pattern TAG = Pattern.compile("([^\\s:\\[]{1,128})(?:\\[(\\d{1,10})\\])?(?::\\s?|(?<=\\])\\s)");
    /** ISO times stand in many logs; there a program with its colon has to follow the host. */
    private static final Pattern ISO_HEADER = Pattern.compile("\\d[^ ]{18,34} [A-Za-z0-9_.:-]+ [^\\s:\\[]{1,128}(?:\\[\\d+\\])?: .*");

    @Override
    public String name() {
        return "syslog-3164";
    }

    @Override
    public String title() {
        return "syslog (RFC 3164)";
    }

    @Override
    public double recognises(Head head) {
        return 0.9 * LineShare.of(head, Syslog3164Format::isHeader);
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        TimeParser times = new TimeParser(options, in.modified());
        Fields.Builder fields = new Fields.Builder();
        MessageBodies messages = new MessageBodies();
        return new LineRecords(in.lines(), options.source(), (ref, line) -> parse(ref, line, times, fields, messages),
                "The line does not begin with a syslog time.");
    }

    private static boolean isHeader(String line) {
        int start = start(line);
        Matcher time = TIME.matcher(line).region(start, line.length());
        time.useTransparentBounds(true);
        return time.lookingAt() && (Character.isLetter(line.charAt(start)) || ISO_HEADER.matcher(line.substring(start)).matches());
    }

    private static int start(String line) {
        int end = SyslogPriority.end(line);
        return end > 0 && line.startsWith(" ", end) ? end + 1 : end;
    }

    private static Event parse(SourceRef ref, String line, TimeParser times, Fields.Builder fields, MessageBodies messages) {
        int start = start(line);
        Matcher header = TIME.matcher(line).region(start, line.length());
        header.useTransparentBounds(true);
        if (!header.lookingAt()) {
            return null;
        }
        EventTime time = times.parse(header.group());
        SyslogPriority.put(line, SyslogPriority.end(line), fields);
        // Cisco devices write a colon behind the time and no host
        int host = header.end() + (line.charAt(header.end()) == ':' ? 2 : 1);
        int hostEnd = line.indexOf(' ', host);
        if (hostEnd < 0) {
            return new Event(0, ref, time, fields.put(Ecs.MESSAGE, line.substring(host)).build(), line);
        }
        String message = line.substring(hostEnd + 1);
        Matcher tag = TAG.matcher(message);
        if (line.charAt(hostEnd - 1) == ':') {
            // no host: the word is the program
            tag = TAG.matcher(line.substring(host));
            message = line.substring(host);
        } else {
            fields.put(Ecs.HOST_NAME, line.substring(host, hostEnd));
        }
        if (message.startsWith(": ")) {
            message = message.substring(2);
            tag = TAG.matcher(message);
        }
        String program = null;
        if (!isOfDevice(message) && tag.lookingAt()) {
            program = tag.group(1);
            fields.put(Ecs.PROCESS_NAME, program).put(Ecs.PROCESS_PID, tag.group(2));
            message = message.substring(tag.end());
        }
        fields.put(Ecs.MESSAGE, message.strip());
        messages.describe(program, message.strip(), fields);
        return new Event(0, ref, time, fields.build(), line);
    }

    /** CEF, LEEF and Cisco messages begin with a word and a colon that name the message and no program. */
    private static boolean isOfDevice(String message) {
        return message.startsWith("CEF:") || message.startsWith("LEEF:") || message.startsWith("%");
    }
}
