package org.isolog.ingest.formats.devicefile;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.MessageBody;
import org.isolog.ingest.formats.device.DeviceTime;
import org.isolog.ingest.formats.json.JsonText;
import org.isolog.ingest.formats.message.MessageBodies;

/** Makes events of lines that hold one kind of message, with or without a header before it. */
final class DeviceLines implements LineRecords.LineParser {

    /** Where the message begins in a line. */
    interface Finder {
        /** @return -1 if the line has no such message */
        int find(String line);
    }

    private final Finder finder;
    private final MessageBody body;
    private final MessageBodies otherwise;
    private final TimeParser deviceTimes;
    private final LogPrefix prefix;
    private final JsonText json = new JsonText();
    private final Fields.Builder fields = new Fields.Builder();

    private DeviceLines(Finder finder, MessageBody body, MessageBodies otherwise, TimeParser times, TimeParser deviceTimes) {
        this.finder = finder;
        this.body = body;
        this.otherwise = otherwise;
        this.deviceTimes = deviceTimes;
        this.prefix = new LogPrefix(times);
    }

    /** Takes only lines with a message of the body. */
    static DeviceLines only(Finder finder, MessageBody body, RecordInput in, ReadOptions options) {
        return new DeviceLines(finder, body, null, new TimeParser(options, in.modified()), new TimeParser(options, in.modified()));
    }

    /** Takes any message behind a header too, as devices mix what they write; the finder says where a message without one begins. */
    static DeviceLines mixed(Finder finder, RecordInput in, ReadOptions options) {
        return new DeviceLines(finder, null, new MessageBodies(), new TimeParser(options, in.modified()), new TimeParser(options, in.modified()));
    }

    @Override
    public Event parse(SourceRef ref, String line) {
        int start = finder.find(line);
        if (start < 0 && otherwise == null) {
            return null;
        }
        if (start < 0 && line.startsWith("{") && json.put(line, fields)) {
            return new Event(0, ref, deviceTimes.parse(json.time()), fields.build(), line);
        }
        int limit = start < 0 ? Math.min(line.length(), LogPrefix.LONGEST) : start;
        EventTime header = prefix.read(line, limit, fields);
        int rest = prefix.rest();
        String message = line.substring(rest < limit ? rest : limit).strip();
        if (!describe(message, start >= 0 || !header.isMissing())) {
            fields.build();
            return null;
        }
        if (fields.get(Ecs.MESSAGE) == null) {
            fields.put(Ecs.MESSAGE, message);
        }
        return new Event(0, ref, DeviceTime.choose(header, fields, deviceTimes), fields.build(), line);
    }

    private boolean describe(String message, boolean known) {
        String program = fields.get(Ecs.PROCESS_NAME);
        if (body != null) {
            return body.describe(program, message, fields);
        }
        if (known) {
            otherwise.describe(program, message, fields);
        }
        return known;
    }
}
