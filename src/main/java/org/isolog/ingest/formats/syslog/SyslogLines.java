package org.isolog.ingest.formats.syslog;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.device.DeviceTime;
import org.isolog.ingest.formats.message.MessageBodies;
import org.isolog.ingest.formats.text.LineTime;

import java.time.Instant;

/**
 * Makes events of syslog messages, whichever header they have; a relay may have put its own before the first one, which then is what
 * counts. For one thread.
 */
final class SyslogLines {
    /** More relays than this between a program and its file are a forgery. */
    private static final int MOST_RELAYS = 3;
    private static final String RELAY = "log.syslog.relay";

    private final TimeParser times;
    private final MessageBodies bodies = new MessageBodies();
    private final ProcessPeers peers = new ProcessPeers();
    private final Fields.Builder fields = new Fields.Builder();
    private final TimeParser deviceTimes;
    private final LineTime otherTimes;
    private EventTime time = EventTime.missing();
    private String structured;

    SyslogLines(ReadOptions options, Instant modified) {
        this.times = new TimeParser(options, modified);
        this.deviceTimes = new TimeParser(options, modified);
        this.otherTimes = new LineTime(options, modified);
    }

    /**
     * @param more further records of the same audit event, each with the line end before it; mostly empty
     * @return null if the line has no header that is known and does not begin with a time
     */
    Event parse(SourceRef ref, String line, String more) {
        time = null;
        structured = "";
        String message = readHeader(line, 0);
        if (message == null) {
            fields.build();
            return withOtherHeader(ref, line);
        }
        fields.put(Ecs.MESSAGE, message);
        // some devices say all in the structured data
        bodies.describe(fields.get(Ecs.PROCESS_NAME), message.isEmpty() ? structured : more.isEmpty() ? message : message + more, fields);
        peers.complete(fields);
        EventTime stated = DeviceTime.choose(time == null ? EventTime.missing() : time, fields, deviceTimes);
        return new Event(0, ref, stated, fields.build(), more.isEmpty() ? line : line + more);
    }

    /** Whether the line has a header, or a time of its own. */
    boolean begins(String line) {
        return SyslogPriority.end(line) > 0 || BsdHeader.at(line, 0, false) != null || !otherTimes.read(line).isMissing();
    }

    /** A line that some program wrote into the file by itself, with a time of its own; null if it has none. */
    private Event withOtherHeader(SourceRef ref, String line) {
        EventTime own = otherTimes.read(line);
        if (own.isMissing()) {
            return null;
        }
        String message = line.substring(otherTimes.end(line)).strip();
        fields.put(Ecs.MESSAGE, message);
        bodies.describe(null, message, fields);
        return new Event(0, ref, own, fields.build(), line);
    }

    private String readHeader(String line, int depth) {
        int priority = SyslogPriority.end(line);
        Rfc5424Header modern = priority > 0 ? Rfc5424Header.at(line, priority) : null;
        if (modern != null) {
            SyslogPriority.put(line, priority, fields);
            return readModern(line, modern);
        }
        BsdHeader header = BsdHeader.at(line, version(line, priority), priority > 0);
        if (header == null) {
            return null;
        }
        SyslogPriority.put(line, priority, fields);
        String before = header.host() == null ? null : fields.get(Ecs.HOST_NAME);
        fields.put(RELAY, before).put(Ecs.HOST_NAME, header.host());
        setTime(header.time());
        fields.put(Ecs.PROCESS_NAME, header.program()).put(Ecs.PROCESS_PID, header.pid());
        SyslogPriority.putWords(header.priority(), fields);
        String message = messageAt(line, header.end());
        if (header.program() == null && depth < MOST_RELAYS && isHeader(message)) {
            return readHeader(message, depth + 1);
        }
        return withoutSolarisId(message);
    }

    /** Some devices write the version of RFC 5424 and then a header that is none. */
    private static int version(String line, int priority) {
        return priority > 0 && line.startsWith("1 ", priority) ? priority + 2 : priority;
    }

    private String readModern(String line, Rfc5424Header header) {
        fields.put(RELAY, header.host() == null ? null : fields.get(Ecs.HOST_NAME));
        fields.put(Ecs.HOST_NAME, header.host()).put(Ecs.PROCESS_NAME, header.program()).put(Ecs.PROCESS_PID, header.pid());
        fields.put("log.syslog.msgid", header.messageId());
        setTime(header.time());
        int end = StructuredData.read(line, header.end(), fields);
        if (end < 0) {
            // Check Point writes its pairs in a form of its own where the structured data belongs
            return line.indexOf(":\"", header.end()) < 0 ? null : line.substring(header.end());
        }
        structured = line.substring(header.end(), end);
        String message = messageAt(line, end);
        return message.startsWith("\uFEFF") ? message.substring(1) : message;
    }

    /** Without the white space around it, and in most lines without copying it twice. */
    private static String messageAt(String line, int from) {
        int start = from;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        return line.substring(Math.min(start, line.length())).strip();
    }

    private static boolean isHeader(String message) {
        if (SyslogPriority.end(message) > 0) {
            return true;
        }
        BsdHeader inner = BsdHeader.at(message, 0, false);
        boolean tagged = inner != null && (inner.program() != null || message.startsWith("%", inner.end()));
        return tagged && inner.time() != null && inner.isSure(message);
    }

    private void setTime(String text) {
        if (text != null && (time == null || !text.equals(time.text()))) {
            time = times.parse(text);
        }
    }

    /** Solaris writes {@code [ID 800047 auth.info] } before the message. */
    private String withoutSolarisId(String message) {
        int close = message.startsWith("[ID ") ? message.indexOf("] ") : -1;
        if (close < 0 || close > 60) {
            return message;
        }
        SyslogPriority.putWords(message.substring(message.lastIndexOf(' ', close) + 1, close), fields);
        return message.substring(close + 2);
    }
}
