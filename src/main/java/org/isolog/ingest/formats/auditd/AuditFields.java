package org.isolog.ingest.formats.auditd;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;

import java.util.Locale;
import java.util.Map;

/** Collects the values of the records of one event under their ECS names; what has none is {@code auditd.KEY}. */
public final class AuditFields {
    private static final int MOST_ARGUMENTS = 2000;
    /** What the kernel writes for a user or session that was never set. */
    private static final String UNSET = "4294967295";
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("pid", Ecs.PROCESS_PID), Map.entry("ppid", "process.parent.pid"), Map.entry("comm", Ecs.PROCESS_NAME),
            Map.entry("exe", "process.executable"), Map.entry("tty", "process.tty"), Map.entry("terminal", "process.tty"),
            Map.entry("cwd", "process.working_directory"), Map.entry("proctitle", "process.title"), Map.entry("auid", "user.audit.id"),
            Map.entry("AUID", "user.audit.name"), Map.entry("uid", "user.id"), Map.entry("UID", Ecs.USER_NAME),
            Map.entry("euid", "user.effective.id"), Map.entry("EUID", "user.effective.name"), Map.entry("gid", "group.id"),
            Map.entry("GID", "group.name"), Map.entry("acct", Ecs.USER_NAME), Map.entry("ses", "session.id"), Map.entry("key", "rule.name"),
            Map.entry("path", "file.path"), Map.entry("cmd", Ecs.PROCESS_COMMAND_LINE), Map.entry("unit", "service.name"), Map.entry("exit", "process.exit_code"));

    private final Fields.Builder fields;
    private final StringBuilder arguments = new StringBuilder();
    private String action;
    private String architecture;
    private String call;
    private int paths;
    private int argumentCount;

    public AuditFields(Fields.Builder fields) {
        this.fields = fields;
    }

    /** Adds one record. */
    public void add(String type, String line, int values) {
        if (action == null || action.equals("proctitle")) {
            action = type.toLowerCase(Locale.ROOT);
        }
        fields.put("auditd.type", fields.get("auditd.type") == null ? type : joined(fields.get("auditd.type"), type));
        int path = type.equals("PATH") ? paths++ : 0;
        AuditValues.forEach(type, line, values, (key, value) -> {
            switch (type) {
                case "EXECVE" -> argument(key, value);
                case "PATH" -> path(path, key, value);
                case "SOCKADDR" -> socket(key, value);
                default -> put(key, value);
            }
        });
        if (type.equals("AVC")) {
            // a permissive kernel denies in words only: what the call says of its success counts
            boolean denied = line.contains("denied") || line.contains("apparmor=\"DENIED\"");
            fields.put("auditd.avc", denied ? "denied" : "granted").put(Ecs.EVENT_OUTCOME, denied ? Ecs.FAILURE : Ecs.SUCCESS);
        }
    }

    /** Derives what only all records together say. Call once, at the end. */
    public void finish() {
        String name = call == null ? null : AuditTypes.call(architecture, call);
        fields.put("auditd.syscall", name == null ? call : name);
        if (argumentCount > 0) {
            fields.put(Ecs.PROCESS_COMMAND_LINE, arguments.toString()).put("process.args_count", Integer.toString(argumentCount));
        } else if (fields.get(Ecs.PROCESS_COMMAND_LINE) == null) {
            fields.put(Ecs.PROCESS_COMMAND_LINE, fields.get("process.title"));
        }
        String executable = fields.get("process.executable");
        if (executable != null && fields.get(Ecs.PROCESS_NAME) == null) {
            fields.put(Ecs.PROCESS_NAME, executable.substring(executable.lastIndexOf('/') + 1));
        }
        fields.put(Ecs.EVENT_ACTION, name != null ? name : action);
    }

    private static String joined(String types, String type) {
        return types.endsWith(type) || types.length() > 200 ? types : types + "," + type;
    }

    private void put(String key, String value) {
        if (value.equals(UNSET)) {
            return;
        }
        switch (key) {
            case "success", "res", "result" -> putOutcome(value);
            case "arch" -> architecture = value;
            case "syscall", "SYSCALL" -> call = value;
            case "ARCH" -> fields.put("auditd.arch", value);
            case "addr" -> putSource(value);
            case "hostname" -> fields.put("source.domain", Addresses.isIp(value) ? null : value);
            default -> {
                String field = NAMES.getOrDefault(key, "auditd." + key);
                boolean better = fields.get(field) == null || key.equals("acct");
                fields.put(better ? field : "auditd." + key, value);
            }
        }
    }

    private void putOutcome(String value) {
        boolean right = value.startsWith("yes") || value.startsWith("success") || value.startsWith("1");
        fields.put(Ecs.EVENT_OUTCOME, right ? Ecs.SUCCESS : Ecs.FAILURE);
    }

    private void putSource(String value) {
        String address = Addresses.plain(value);
        fields.put(Addresses.isIp(address) ? Ecs.SOURCE_IP : "source.domain", address);
    }

    /** An argument too long for one record comes in parts, as in {@code a1[0]=}. */
    private void argument(String key, String value) {
        if (key.equals("argc") || key.contains("_len")) {
            return;
        }
        boolean more = key.indexOf('[') > 0 && !key.endsWith("[0]");
        if (!more && argumentCount++ > MOST_ARGUMENTS) {
            return;
        }
        arguments.append(arguments.isEmpty() || more ? "" : " ").append(value);
    }

    private void path(int index, String key, String value) {
        if (key.equals("name") && (fields.get("file.path") == null || fields.get("auditd.path0.nametype") != null
                && fields.get("auditd.path0.nametype").equals("PARENT") && index == 1)) {
            fields.put("file.path", value);
        }
        if (index < 8 && (key.equals("name") || key.equals("nametype") || key.equals("mode") || key.equals("ouid") || key.equals("inode"))) {
            fields.put("auditd.path" + index + "." + key, value);
        }
    }

    private void socket(String key, String value) {
        SocketAddress address = key.equals("saddr") ? SocketAddress.of(value) : null;
        if (address == null) {
            fields.put("auditd." + key, value);
            return;
        }
        boolean incoming = "accept".equals(AuditTypes.call(architecture, call)) || "accept4".equals(AuditTypes.call(architecture, call));
        String side = incoming ? "source" : "destination";
        fields.put(side + ".ip", address.address()).put(side + ".port", address.port()).put("auditd.socket", address.path());
    }
}
