package org.isolog.ingest.formats.windows;

import java.util.HashMap;
import java.util.Map;
import org.isolog.core.Ecs;
import org.isolog.core.Fields;

/**
 * What SQL Server says inside the values of its events: the address of a logon's client, and in event 33205 a whole audit record, a line a
 * value (Microsoft: SQL Server Audit Records).
 *
 * <p>The statement of a record, and the name in a failed logon, are written by whoever sends them. So of the lines of a name the first counts,
 * and an address only where the server itself writes it: behind the statement, or in the last value of a logon that has one.
 */
final class SqlServerDetails {
    static final String PROVIDER = "MSSQLSERVER";
    /** Followed by the name of the instance. */
    static final String INSTANCE = "MSSQL$";
    private static final String AUDIT = "33205";
    /** Stands behind the statement. */
    private static final String ADDITIONAL = "\nadditional_information:";

    private SqlServerDetails() {
    }

    static void put(WindowsEvent event, Fields.Builder fields) {
        String provider = event.get(SystemValue.PROVIDER);
        if (provider == null || !provider.equals(PROVIDER) && !provider.startsWith(INSTANCE)) {
            return;
        }
        if (!AUDIT.equals(event.get(SystemValue.EVENT_ID))) {
            putAddress(client(event), fields);
        } else if (event.count() > 0 && event.value(0) != null) {
            String record = event.value(0);
            putAddress(between(behind(ADDITIONAL, record), "<address>", "</address>"), fields);
            putAudit(lines(record), fields);
        }
    }

    private static String client(WindowsEvent event) {
        String client = null;
        for (int i = event.count() - 1; i >= 0 && client == null; i--) {
            client = event.value(i) == null ? null : between(event.value(i), "[CLIENT: ", "]");
        }
        return client;
    }

    private static void putAddress(String written, Fields.Builder fields) {
        if (written != null) {
            fields.put(Ecs.SOURCE_IP, WrittenAddress.of(written).ip());
        }
    }

    private static String behind(String last, String text) {
        int begin = text.lastIndexOf(last);
        return begin < 0 ? "" : text.substring(begin);
    }

    private static String between(String text, String open, String close) {
        int begin = text.lastIndexOf(open);
        int end = begin < 0 ? -1 : text.indexOf(close, begin);
        return end < 0 ? null : text.substring(begin + open.length(), end).strip();
    }

    private static void putAudit(Map<String, String> record, Fields.Builder fields) {
        String action = record.getOrDefault("action_id", "");
        if (action.isEmpty()) {
            return;
        }
        fields.put(Ecs.EVENT_ACTION, action(action, record.getOrDefault("class_type", "")));
        switch (record.getOrDefault("succeeded", "")) {
            case "true" -> fields.put(Ecs.EVENT_OUTCOME, Ecs.SUCCESS);
            case "false" -> fields.put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
            default -> { }
        }
        DataValues.putUser(record.getOrDefault("server_principal_name", ""), fields);
        for (String name : new String[] {"action_id", "class_type", "database_name", "object_name", "statement"}) {
            fields.put("sqlserver.audit." + name, record.get(name));
        }
    }

    /** Actions as sys.dm_audit_actions names them, classes as sys.dm_audit_class_type_map: A, SA and DA are audits and what they record. */
    private static String action(String id, String of) {
        return switch (id) {
            case "LGIF" -> "database-logon-failed";
            case "LGIS" -> "database-logged-in";
            case "LGO" -> "database-logged-out";
            case "CR", "AL", "DR" -> of.equals("A") || of.equals("SA") || of.equals("DA") ? "database-audit-changed" : "database-audited";
            default -> "database-audited";
        };
    }

    /** Values by name; empty ones too, so that no later line takes their place. */
    private static Map<String, String> lines(String record) {
        Map<String, String> values = new HashMap<>();
        for (String line : record.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.putIfAbsent(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        return values;
    }
}
