package org.isolog.ingest.formats.windows;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

/** What several values of a Windows event say together. */
final class Derived {
    private Derived() {
    }

    static void put(WindowsEvent event, EventKind kind, Fields.Builder fields) {
        putWriter(event, fields);
        putObject(event, fields);
        PowerShellDetails.put(event, fields);
        SqlServerDetails.put(event, fields);
        DnsAnswers.put(event.data("QueryResults"), fields);
        fields.put(Ecs.USER_NAME, DataValues.withoutRealm(fields.get(Ecs.USER_NAME), fields.get("user.domain")));
        putOutcome(event, kind, fields);
    }

    /** Who wrote the event is who did it, unless the data name someone, or a service writes for everybody, as Sysmon does. */
    private static void putWriter(WindowsEvent event, Fields.Builder fields) {
        String provider = event.get(SystemValue.PROVIDER);
        boolean own = provider == null || !provider.endsWith("Sysmon");
        if (own && fields.get(Ecs.USER_NAME) == null && fields.get("user.id") == null) {
            fields.put("user.id", event.get(SystemValue.USER_ID));
            fields.put(Ecs.USER_NAME, event.get(SystemValue.USER_NAME));
            fields.put("user.domain", event.get(SystemValue.USER_DOMAIN));
        }
    }

    /** The object of an access is a file or a registry key, or something that ECS has no name for. */
    private static void putObject(WindowsEvent event, Fields.Builder fields) {
        String type = event.data("ObjectType");
        String name = event.data("ObjectName");
        if (type == null || name == null) {
            return;
        }
        if (type.equals("Key")) {
            fields.put("registry.path", name);
        } else if (type.equals("File")) {
            fields.put("file.path", name);
            fields.put("file.name", name.substring(name.lastIndexOf('\\') + 1));
        }
    }

    private static void putOutcome(WindowsEvent event, EventKind kind, Fields.Builder fields) {
        String status = first(event, "Status", "FailureCode", "ErrorCode", "QueryStatus");
        if (fields.get(Ecs.EVENT_OUTCOME) == null) {
            fields.put(Ecs.EVENT_OUTCOME, kind.outcome() != null && !kind.outcome().equals("by-status") ? kind.outcome()
                    : kind.outcome() == null || status == null ? null : isZero(status) ? Ecs.SUCCESS : Ecs.FAILURE);
        }
        if (Ecs.FAILURE.equals(fields.get(Ecs.EVENT_OUTCOME)) && status != null) {
            String sub = event.data("SubStatus");
            String reason = sub == null ? null : LogonWords.reason(sub);
            reason = reason != null ? reason : LogonWords.reason(status);
            fields.put("event.reason", reason != null ? reason : LogonWords.kerberosReason(status));
        }
    }

    private static boolean isZero(String status) {
        return DataValues.decimal(status).equals("0");
    }

    private static String first(WindowsEvent event, String... names) {
        for (String name : names) {
            String value = event.data(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
