package org.isolog.ingest.formats.text;

import org.isolog.core.Ecs;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.text.HeaderScan.Part;
import org.isolog.ingest.formats.text.HeaderShape.Role;
import org.isolog.ingest.formats.words.PeerAddress;

/** Puts what the header of a line says into fields, part by part as the shape of the file has them. */
final class HeaderFields {
    static final String LOGGER = "log.logger";
    static final String FILE = "log.origin.file.name";
    static final String FILE_LINE = "log.origin.file.line";
    static final String FUNCTION = "log.origin.function";
    static final String THREAD = "process.thread.name";
    static final String THREAD_ID = "process.thread.id";
    private static final String AGENT = "useragent: ";
    static final String CONTEXT = "log.context";
    private static final int PARTS_ASTRAY = 2;

    private final HeaderShape shape;
    private final TimeReading times;
    private final HeaderScan scan = new HeaderScan();
    private EventTime time;
    private int messageStart;

    HeaderFields(HeaderShape shape, TimeReading times) {
        this.shape = shape;
        this.times = times;
    }

    /** Whether the line has a time where the header has it, or, where it begins at its left edge, near there. */
    boolean isHeader(String line) {
        scan.start(line);
        int place = shape.parts().indexOf(Part.TIME);
        boolean indented = line.startsWith(" ") || line.startsWith("\t");
        for (int i = 0; place >= 0 && i <= place + (indented ? 0 : PARTS_ASTRAY); i++) {
            Part part = scan.next();
            if (part == null || part == Part.TIME) {
                return part == Part.TIME && (i == place || !indented);
            }
        }
        return false;
    }

    /** Reads the header of a line; a part that this line lacks is left out, and the message begins where no further part fits. */
    void read(String line, Fields.Builder fields) {
        scan.start(line);
        time = EventTime.missing();
        messageStart = 0;
        int place = 0;
        int astray = 0;
        while (place < shape.parts().size()) {
            Part part = scan.next();
            int fitting = part == null ? -1 : placeOf(part, place);
            if (part == Part.TIME) {
                time = times.read(scan.time, scan.value());
            } else if (fitting >= 0) {
                put(shape.roles().get(fitting), scan.value(), fields);
            } else if (part == null || !time.isMissing() || time.text() != null || ++astray > PARTS_ASTRAY) {
                return;
            } else {
                continue;
            }
            messageStart = scan.messageStart();
            place = fitting + 1;
        }
    }

    EventTime time() {
        return time;
    }

    int messageStart() {
        return messageStart;
    }

    /** The place itself, or the next one where the header of this line lacks one part; the time is taken wherever it is. */
    private int placeOf(Part part, int place) {
        if (part == Part.TIME) {
            return shape.parts().indexOf(Part.TIME);
        }
        if (shape.parts().get(place) == part) {
            return place;
        }
        boolean optional = shape.parts().get(place) != Part.TIME && place + 1 < shape.parts().size() && shape.parts().get(place + 1) == part;
        return optional ? place + 1 : -1;
    }

    private static void put(Role role, String value, Fields.Builder fields) {
        switch (role) {
            case TIME -> {
                // read by its own rules
            }
            case LEVEL -> fields.put(Ecs.LOG_LEVEL, value);
            case PID -> fields.put(Ecs.PROCESS_PID, value);
            case THREAD_ID -> fields.put(THREAD_ID, value);
            case THREAD -> fields.put(THREAD, value);
            case LOGGER -> fields.put(LOGGER, value);
            case PROGRAM -> putProgram(value, fields);
            case THREAD_CLASS_LINE -> putThreadClassLine(value, fields);
            case FILE_LINE -> putFileLine(value, fields);
            case ADDRESS -> putAddress(value, fields);
            case CONTEXT -> putContext(value, fields);
        }
    }

    private static void putContext(String value, Fields.Builder fields) {
        if (value.startsWith(AGENT)) {
            fields.put(Ecs.USER_AGENT, value.substring(AGENT.length()));
        } else {
            fields.put(CONTEXT, fields.get(CONTEXT) == null ? value : fields.get(CONTEXT) + " " + value);
        }
    }

    private static void putAddress(String value, Fields.Builder fields) {
        String address = Addresses.withoutPort(value) != null ? Addresses.withoutPort(value) : PeerAddress.in(value);
        fields.put(address == null ? CONTEXT : Ecs.SOURCE_IP, address == null ? value : address);
    }

    private static void putProgram(String value, Fields.Builder fields) {
        int bracket = value.endsWith("]") ? value.indexOf('[') : -1;
        fields.put(Ecs.PROCESS_NAME, bracket > 0 ? value.substring(0, bracket) : value);
        if (bracket > 0) {
            fields.put(Ecs.PROCESS_PID, value.substring(bracket + 1, value.length() - 1));
        }
    }

    private static void putThreadClassLine(String value, Fields.Builder fields) {
        if (!HeaderShape.isThreadClassLine(value)) {
            fields.put(THREAD, value);
            return;
        }
        int at = value.lastIndexOf('@');
        int colon = value.lastIndexOf(':', at);
        fields.put(THREAD, value.substring(0, colon)).put(LOGGER, value.substring(colon + 1, at)).put(FILE_LINE, value.substring(at + 1));
    }

    private static void putFileLine(String value, Fields.Builder fields) {
        int colon = value.lastIndexOf(':');
        fields.put(FILE, value.substring(0, colon)).put(FILE_LINE, value.substring(colon + 1));
    }
}
