package org.isolog.ingest.formats.windows;

import org.isolog.core.Fields;

import java.util.Locale;

/**
 * The lines {@code Host Application = …} in which PowerShell says what it was started with: in ContextInfo (events 4100 and 4103), in
 * the data of the old log (400, 403, 600, 800), or only in the rendered text.
 */
final class PowerShellDetails {
    private PowerShellDetails() {
    }

    static void put(WindowsEvent event, Fields.Builder fields) {
        String provider = event.get(SystemValue.PROVIDER);
        if (provider == null || !provider.endsWith("PowerShell")) {
            return;
        }
        boolean inData = false;
        for (int i = 0; i < event.count(); i++) {
            if (holdsDetails(event.value(i))) {
                putLines(event.value(i), fields);
                inData = true;
            }
        }
        if (!inData && holdsDetails(event.rendered())) {
            putLines(event.rendered(), fields);
        }
    }

    private static boolean holdsDetails(String text) {
        return text != null && (text.contains("Host Application =") || text.contains("HostApplication="));
    }

    private static void putLines(String text, Fields.Builder fields) {
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int end = newline < 0 ? text.length() : newline;
            int equals = text.indexOf('=', from);
            if (equals > from && equals < end) {
                putOne(text.substring(from, equals).strip(), text.substring(equals + 1, end).strip(), fields);
            }
            from = end + 1;
        }
    }

    private static void putOne(String name, String value, Fields.Builder fields) {
        String field = switch (name.replace(" ", "").toLowerCase(Locale.ROOT)) {
            case "hostapplication" -> "process.command_line";
            case "hostname" -> "powershell.host.name";
            case "hostversion" -> "powershell.process.executable_version";
            case "engineversion" -> "powershell.engine.version";
            case "enginestate", "newenginestate" -> "powershell.engine.new_state";
            case "runspaceid" -> "powershell.runspace_id";
            case "pipelineid" -> "powershell.pipeline_id";
            case "commandname" -> "powershell.command.name";
            case "commandtype" -> "powershell.command.type";
            case "commandpath" -> "powershell.command.path";
            case "commandline" -> "powershell.command.value";
            case "scriptname" -> "file.path";
            case "sequencenumber" -> "powershell.sequence";
            case "userid", "user" -> "user.name";
            case "connecteduser" -> "powershell.connected_user.name";
            default -> null;
        };
        if (field == null || value.isEmpty()) {
            return;
        }
        if (field.equals("user.name")) {
            DataValues.putUser(value, fields);
        } else if (fields.get(field) == null) {
            fields.put(field, value);
        }
    }
}
