package org.isolog.ingest.formats.journald;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.formats.message.MessageBodies;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes events of journal entries, field by field (systemd.journal-fields(7)). For one thread. */
final class JournalEntry {
    private static final List<String> LEVELS = List.of("emergency", "alert", "critical", "error", "warning", "notice", "informational", "debug");
    private static final List<String> FACILITIES = List.of("kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron",
            "authpriv", "ftp", "ntp", "security", "console", "solaris-cron", "local0", "local1", "local2", "local3", "local4", "local5",
            "local6", "local7");
    private static final Map<String, String> NAMES = names();
    private static final int LONGEST_TIME = 18;

    private final MessageBodies bodies = new MessageBodies();
    private final Fields.Builder fields = new Fields.Builder();
    private String realtime;
    private String sourceTime;
    private String identifier;
    private String command;
    private String message;

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        names.put("_HOSTNAME", Ecs.HOST_NAME);
        names.put("_EXE", "process.executable");
        names.put("_CMDLINE", Ecs.PROCESS_COMMAND_LINE);
        names.put("_SYSTEMD_UNIT", "systemd.unit");
        names.put("_UID", "user.id");
        names.put("_GID", "group.id");
        names.put("_MACHINE_ID", "host.id");
        names.put("_BOOT_ID", "host.boot.id");
        names.put("_AUDIT_SESSION", "session.id");
        names.put("_AUDIT_LOGINUID", "user.audit.id");
        names.put("MESSAGE_ID", Ecs.EVENT_CODE);
        names.put("CODE_FILE", "log.origin.file.name");
        names.put("CODE_LINE", "log.origin.file.line");
        names.put("CODE_FUNC", "log.origin.function");
        return Map.copyOf(names);
    }

    /** Begins with an entry. */
    void start() {
        fields.build();
        realtime = null;
        sourceTime = null;
        identifier = null;
        command = null;
        message = null;
    }

    void put(String name, String value) {
        switch (name) {
            case "__REALTIME_TIMESTAMP" -> realtime = value;
            case "_SOURCE_REALTIME_TIMESTAMP" -> sourceTime = value;
            case "SYSLOG_IDENTIFIER" -> identifier = value;
            case "_COMM" -> command = value;
            case "MESSAGE" -> message = value;
            case "_PID" -> fields.put(Ecs.PROCESS_PID, value);
            case "SYSLOG_PID" -> fields.put("SYSLOG_PID", value);
            case "PRIORITY" -> fields.put(Ecs.LOG_LEVEL, named(LEVELS, value));
            case "SYSLOG_FACILITY" -> fields.put(Ecs.SYSLOG_FACILITY, named(FACILITIES, value));
            default -> fields.put(NAMES.getOrDefault(name, name), value);
        }
    }

    /** Whether there was any field that only journals have. */
    boolean isEntry() {
        return realtime != null || message != null || sourceTime != null;
    }

    Event event(SourceRef ref, String raw) {
        String program = identifier == null ? command : identifier;
        fields.put(Ecs.PROCESS_NAME, program);
        if (command != null && !command.equals(program)) {
            fields.put("_COMM", command);
        }
        if (fields.get(Ecs.PROCESS_PID) == null) {
            fields.put(Ecs.PROCESS_PID, fields.get("SYSLOG_PID"));
        }
        if (message != null) {
            fields.put(Ecs.MESSAGE, message);
            bodies.describe(program, message.strip(), fields);
        }
        return new Event(0, ref, time(), fields.build(), raw);
    }

    /** The time of the journal; the program's own where there is no other. In microseconds. */
    private EventTime time() {
        String text = realtime == null ? sourceTime : realtime;
        if (text == null) {
            return EventTime.missing();
        }
        if (text.isEmpty() || text.length() > LONGEST_TIME || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return EventTime.unreadable(text);
        }
        long micros = Long.parseLong(text);
        return EventTime.stated(Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000), text);
    }

    private static String named(List<String> names, String number) {
        for (int i = 0; i < names.size(); i++) {
            if (Integer.toString(i).equals(number)) {
                return names.get(i);
            }
        }
        return number;
    }
}
