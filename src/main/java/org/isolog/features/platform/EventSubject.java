package org.isolog.features.platform;

import java.util.Locale;
import org.isolog.core.Ecs;
import org.isolog.core.Fields;

/** The fields of an event, and short names for what several fields say. */
record EventSubject(Fields fields, Places places) implements ActSubject {
    /** PROCESS_VM_READ of the Windows process access rights. */
    private static final int READS_MEMORY = 0x10;
    private static final int HEXADECIMAL = 16;

    @Override
    public String value(String name) {
        return switch (name) {
            case "process" -> Places.nameOf(first(fields, "process.executable", Ecs.PROCESS_NAME));
            case "parent" -> parent(fields);
            case "target" -> target(fields);
            case "access" -> readsMemory(fields.get("winlog.event_data.GrantedAccess")) ? "read" : null;
            case "command" -> lower(fields.get(Ecs.PROCESS_COMMAND_LINE));
            case "image" -> lower(first(fields, "winlog.event_data.ServiceFileName", "winlog.event_data.ImagePath"));
            case "registry" -> lower(first(fields, "registry.path", "winlog.event_data.ObjectName"));
            case "path" -> lower(first(fields, "winlog.event_data.RelativeTargetName", "winlog.event_data.ObjectName", "file.path"));
            case "value" -> lower(first(fields, "winlog.event_data.New Value", "winlog.event_data.NewValue", "registry.data.strings"));
            case "script" -> lower(script(fields));
            case "disguise" -> disguise();
            case "directory" -> directory();
            case "user.kind" -> Users.kind(fields.get(Ecs.USER_NAME));
            default -> lower(fields.get(name));
        };
    }

    static String parent(Fields fields) {
        return Places.nameOf(first(fields, "process.parent.executable", "process.parent.name"));
    }

    static String target(Fields fields) {
        return Places.nameOf(first(fields, "winlog.event_data.TargetImage", "Target.process.executable"));
    }

    /** What a script says: a script block, else the call that is logged. */
    static String script(Fields fields) {
        return first(fields, "powershell.file.script_block_text", "powershell.command.invocation_details", "powershell.command.value");
    }

    private String disguise() {
        String path = lower(fields.get("process.executable"));
        return path == null ? null : places.disguise(path);
    }

    private String directory() {
        String path = lower(fields.get("process.executable"));
        return path == null ? null : places.kind(path);
    }

    private static boolean readsMemory(String mask) {
        if (mask == null || !mask.startsWith("0x") || mask.length() < 3 || mask.length() > 2 + HEXADECIMAL) {
            return false;
        }
        try {
            return (Long.parseUnsignedLong(mask, 2, mask.length(), HEXADECIMAL) & READS_MEMORY) != 0;
        } catch (NumberFormatException notAMask) {
            return false;
        }
    }

    static String first(Fields fields, String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
