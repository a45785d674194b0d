package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;

import java.util.Locale;

/**
 * Juniper Junos: security events as structured data ({@code [junos@2636.… source-address="…"]}) or as text
 * ({@code RT_FLOW_SESSION_CREATE: session created 10.0.0.1/1->192.0.2.1/53 …}).
 */
public final class JuniperBody implements MessageBody {
    private static final String STRUCTURED = "[junos@";
    /** Where structured data begins at the latest. */
    private static final int FARTHEST = 80;
    private static final int LONGEST_MNEMONIC = 59;
    private static final KeyNames KEYS = new KeyNames()
            .add("rule.name", "rule-name", "policy-name")
            .add("network.protocol", "service-name")
            .add("network.connection.id", "session-id-32", "session-id")
            .add(Ecs.LOG_LEVEL, "threat-severity")
            .add("threat.name", "attack-name", "malware-info")
            .add("url.domain", "http-host")
            .add("event.reason", "action-detail", "reason")
            .add(Ecs.PROCESS_COMMAND_LINE, "command")
            .and(DeviceNames.COMMON);
    private final TemplateBook plain = TemplateBook.of("juniper");

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        int structured = message.indexOf(STRUCTURED, 0, Math.min(message.length(), FARTHEST + STRUCTURED.length()));
        if (structured >= 0) {
            readStructured(message, structured, fields);
            return true;
        }
        int colon = message.indexOf(": ", 0, Math.min(message.length(), LONGEST_MNEMONIC + 2));
        boolean named = colon > 2 && isMnemonic(message, colon);
        if (!named) {
            return false;
        }
        String id = message.substring(0, colon);
        boolean read = plain.read(id, message, colon + 2, fields);
        if (!read && !id.startsWith("RT_") && !id.startsWith("UI_") && !id.startsWith("IDP_") && !id.startsWith("WEBFILTER_") && !id.startsWith("RTLOG_")) {
            return false;
        }
        putId(id, fields);
        return true;
    }

    private static void readStructured(String message, int structured, Fields.Builder fields) {
        int idEnd = message.indexOf(' ', structured);
        if (idEnd < 0) {
            return;
        }
        String prefix = message.substring(structured + 1, Math.min(idEnd, structured + 100)) + ".";
        NamedFields named = new NamedFields(fields, KEYS);
        SpacedPairs.scan(message, idEnd, SpacedPairs.Style.QUOTED, (key, value) -> {
            // what the header has put already is not put twice
            if (KEYS.fieldFor(key) != null || fields.get(prefix + key) == null) {
                named.pair(key, value);
            }
        });
        String[] lead = message.substring(0, structured).strip().split(" ");
        String id = lead[lead.length - 1];
        putId(id.isEmpty() || id.equals("-") ? fields.get("log.syslog.msgid") : id, fields);
        named.end(fields.get(Ecs.EVENT_ACTION));
    }

    private static void putId(String id, Fields.Builder fields) {
        fields.put("observer.vendor", "Juniper").put(Ecs.EVENT_CODE, id);
        if (id != null && fields.get(Ecs.EVENT_ACTION) == null) {
            fields.put(Ecs.EVENT_ACTION, id.toLowerCase(Locale.ROOT));
        }
        if (fields.get(Ecs.EVENT_OUTCOME) == null && id != null) {
            fields.put(Ecs.EVENT_OUTCOME, id.contains("_DENY") || id.contains("_BLOCKED") ? Ecs.FAILURE
                    : id.contains("_CREATE") || id.contains("_CLOSE") || id.contains("_PERMITTED") ? Ecs.SUCCESS : null);
        }
    }

    private static boolean isMnemonic(String text, int end) {
        boolean joined = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            joined |= c == '_';
            if (c != '_' && (c < 'A' || c > 'Z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return joined;
    }
}
