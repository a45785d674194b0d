package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

import java.util.Set;

/** What Cisco Meraki adds to its pairs: the kind of message before them, a verdict as a word or a pattern, a request behind a colon. */
final class Meraki {
    private static final Set<String> KINDS = Set.of("flows", "firewall", "vpn_firewall", "cellular_firewall", "bridge_anyconnect_client_vpn_firewall",
            "urls", "ids-alerts", "security_event", "events", "airmarshal_events");

    private Meraki() {
    }

    static boolean isOf(String lead) {
        int blank = lead.indexOf(' ');
        return KINDS.contains(blank < 0 ? lead : lead.substring(0, blank));
    }

    static void complete(String lead, String message, Fields.Builder fields) {
        int blank = lead.indexOf(' ');
        String kind = blank < 0 ? lead : lead.substring(0, blank);
        String said = blank < 0 ? null : lead.substring(blank + 1);
        fields.put("event.dataset", kind).put("observer.vendor", "Cisco Meraki");
        String pattern = behind(message, " pattern: ");
        if (pattern != null) {
            boolean negated = pattern.startsWith("Group Policy ");
            String verdict = negated ? pattern.substring("Group Policy ".length()) : pattern;
            int end = verdict.indexOf(' ');
            fields.put("rule.name", pattern).put(Ecs.EVENT_ACTION, word(end < 0 ? verdict : verdict.substring(0, end)));
            cutAt(fields, Ecs.DESTINATION_PORT, " pattern:");
        } else if (said != null) {
            fields.put(Ecs.EVENT_ACTION, said);
        } else {
            fields.put(Ecs.EVENT_ACTION, fields.get("type") == null ? kind : fields.get("type"));
        }
        putRequest(message, fields);
        String text = behind(message, " message: ");
        if (text != null) {
            fields.put(Ecs.MESSAGE, text);
            cutAt(fields, Ecs.DESTINATION_PORT, " message:");
        }
    }

    private static void putRequest(String message, Fields.Builder fields) {
        String request = behind(message, " request: ");
        int blank = request == null ? -1 : request.indexOf(' ');
        if (blank > 0) {
            fields.put(Ecs.HTTP_METHOD, request.substring(0, blank)).put(Ecs.URL_ORIGINAL, request.substring(blank + 1));
            cutAt(fields, "source.mac", " request:");
        }
    }

    /** Older firmware writes 0 for a flow that is denied and 1 for one that is allowed. */
    private static String word(String verdict) {
        return verdict.equals("0") ? "deny" : verdict.equals("1") ? "allow" : verdict;
    }

    private static String behind(String message, String mark) {
        int at = message.indexOf(mark);
        return at < 0 ? null : message.substring(at + mark.length()).strip();
    }

    /** The last value took what stands behind it without an equals sign. */
    private static void cutAt(Fields.Builder fields, String field, String mark) {
        String value = fields.get(field);
        int at = value == null ? -1 : value.indexOf(mark);
        if (at >= 0) {
            fields.put(field, value.substring(0, at));
        }
    }
}
