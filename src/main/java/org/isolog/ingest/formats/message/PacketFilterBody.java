package org.isolog.ingest.formats.message;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Packets as the Linux packet filter logs them (iptables, nftables, ufw, and routers built on them): {@code PREFIX IN=eth0 OUT= …
 * SRC=… DST=… PROTO=TCP SPT=… DPT=…}. The prefix is chosen by whoever wrote the rule; where it says what became of the packet,
 * that is the outcome.
 */
final class PacketFilterBody implements MessageBody {
    private static final Map<String, String> NAMES = Map.of("SRC", Ecs.SOURCE_IP, "DST", Ecs.DESTINATION_IP, "SPT", Ecs.SOURCE_PORT,
            "DPT", Ecs.DESTINATION_PORT, "PROTO", "network.transport", "IN", "observer.ingress.interface.name",
            "OUT", "observer.egress.interface.name", "LEN", Ecs.BYTES, "MAC", "netfilter.mac", "DESCR", "rule.description");
    private static final Set<String> BLOCKED = Set.of("BLOCK", "BLOCKED", "DROP", "DROPPED", "DENY", "DENIED", "REJECT", "REJECTED", "D");
    private static final Set<String> ALLOWED = Set.of("ALLOW", "ALLOWED", "ACCEPT", "ACCEPTED", "PASS", "A");

    @Override
    public Set<String> programs() {
        return Set.of();
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        if (message.indexOf(" SRC=") < 0 || message.indexOf("IN=") < 0 || message.indexOf(" DST=") < 0) {
            return false;
        }
        int first = firstPair(message);
        if (program == null) {
            fields.put(Ecs.PROCESS_NAME, "kernel");
        }
        putPairs(message, first, fields);
        putVerdict(message.substring(0, first), fields);
        return true;
    }

    /** Where the first of the names begins: all before it is the prefix. */
    private static int firstPair(String message) {
        int in = message.indexOf("IN=");
        int description = message.indexOf("DESCR=");
        return description >= 0 && description < in ? description : in;
    }

    private static void putPairs(String message, int start, Fields.Builder fields) {
        int at = start;
        boolean inner = false;
        while (at < message.length() && !inner) {
            int equals = at;
            while (equals < message.length() && message.charAt(equals) != '=' && message.charAt(equals) != ' ') {
                equals++;
            }
            if (equals >= message.length() || message.charAt(equals) == ' ') {
                at = equals + 1;
                continue;
            }
            boolean quoted = message.startsWith("\"", equals + 1);
            int valueStart = equals + (quoted ? 2 : 1);
            int end = message.indexOf(quoted ? '"' : ' ', valueStart);
            end = end < 0 ? message.length() : end;
            put(message.substring(at, equals), message.substring(valueStart, end), fields);
            at = end + (quoted ? 2 : 1);
            // ICMP errors quote the packet they are about in brackets
            inner = message.startsWith("[SRC=", at);
        }
    }

    private static void put(String name, String value, Fields.Builder fields) {
        String field = NAMES.getOrDefault(name, "netfilter." + name.toLowerCase(Locale.ROOT));
        if (fields.get(field) == null) {
            fields.put(field, name.equals("PROTO") ? value.toLowerCase(Locale.ROOT) : value);
        }
    }

    private static void putVerdict(String text, Fields.Builder fields) {
        int start = text.startsWith("[") && text.length() > 1 && (Character.isDigit(text.charAt(1)) || text.charAt(1) == ' ')
                ? text.indexOf(']') + 1 : 0;
        String prefix = text.substring(start).strip();
        fields.put("rule.name", prefix);
        fields.put(Ecs.EVENT_ACTION, "packet");
        for (String word : prefix.toUpperCase(Locale.ROOT).split("[^A-Z]+")) {
            if (BLOCKED.contains(word)) {
                fields.put(Ecs.EVENT_ACTION, "packet_blocked").put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
            } else if (ALLOWED.contains(word)) {
                fields.put(Ecs.EVENT_ACTION, "packet_allowed").put(Ecs.EVENT_OUTCOME, Ecs.SUCCESS);
            }
        }
    }
}
