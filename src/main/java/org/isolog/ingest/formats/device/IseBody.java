package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;

import java.util.Locale;

/**
 * Cisco Identity Services Engine: {@code CISE_Failed_Attempts 0000012 1 0 2024-08-17 10:15:32.123 +00:00 0042009748 5400 NOTICE
 * Failed-Attempt: Authentication failed, UserName=alice, …}. A long message comes in segments; only the first states time and code.
 */
public final class IseBody implements MessageBody {
    private static final String MARK = "CISE_";
    private static final int WORDS = 10;
    private static final DelimitedPairs PAIRS = new DelimitedPairs(", ", '=');
    private static final KeyNames KEYS = new KeyNames()
            .add(Ecs.USER_NAME, "UserName", "User-Name", "AdminName")
            .add(Ecs.SOURCE_IP, "Framed-IP-Address", "AdminIPAddress", "Remote-Address")
            .add("source.mac", "Calling-Station-ID", "EndPointMACAddress")
            .add(Ecs.DESTINATION_IP, "DestinationIPAddress")
            .add(Ecs.DESTINATION_PORT, "DestinationPort")
            .add("observer.ip", "Device IP Address", "NAS-IP-Address", "NAS IP Address")
            .add("observer.name", "NetworkDeviceName")
            .add("network.protocol", "Protocol")
            .add("event.reason", "FailureReason", "Failure Reason")
            .add("rule.name", "AuthorizationPolicyMatchedRule", "SelectedAuthorizationProfiles");

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        if (!message.startsWith(MARK)) {
            return false;
        }
        String[] words = message.substring(0, Math.min(message.length(), 400)).split(" ", WORDS + 1);
        fields.put("observer.vendor", "Cisco").put("observer.product", "ISE").put("event.dataset", words[0]);
        int pairs = message.indexOf(", ");
        boolean first = words.length > WORDS && words[3].equals("0");
        if (first) {
            fields.put(DeviceTime.FIELD, words[4] + " " + words[5] + " " + words[6]);
            fields.put(Ecs.EVENT_CODE, words[8]).put(Ecs.LOG_LEVEL, words[9].toLowerCase(Locale.ROOT));
            int colon = message.indexOf(": ");
            int end = pairs < 0 ? message.length() : pairs;
            putAction(colon > 0 && colon < end ? message.substring(colon + 2, end) : null, fields);
        } else {
            pairs = words.length > 4 ? words[0].length() + words[1].length() + words[2].length() + words[3].length() + 4 : -1;
        }
        if (pairs >= 0 && pairs < message.length()) {
            NamedFields named = new NamedFields(fields, KEYS);
            PAIRS.scan(message, first ? pairs + 2 : pairs, named);
            named.end(null);
        }
        return true;
    }

    private static void putAction(String text, Fields.Builder fields) {
        fields.put(Ecs.EVENT_ACTION, text);
        if (text != null && (text.endsWith("failed") || text.contains("dropped") || text.contains("rejected"))) {
            fields.put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
        } else if (text != null && (text.endsWith("succeeded") || text.endsWith("successful"))) {
            fields.put(Ecs.EVENT_OUTCOME, Ecs.SUCCESS);
        }
    }
}
