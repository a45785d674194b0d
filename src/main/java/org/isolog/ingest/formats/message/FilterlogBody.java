package org.isolog.ingest.formats.message;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

import java.util.Locale;
import java.util.Set;

/** Packets as pfSense and OPNsense log them: values between commas, in the order of their manuals ("Raw Filter Log Format"). */
final class FilterlogBody implements MessageBody {
    private static final int IPV4_PROTOCOL = 16;
    private static final int IPV6_PROTOCOL = 12;

    @Override
    public Set<String> programs() {
        return Set.of("filterlog");
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        String[] values = message.split(",", -1);
        if (values.length < 17 || !values[8].equals("4") && !values[8].equals("6")) {
            return false;
        }
        boolean four = values[8].equals("4");
        int at = four ? IPV4_PROTOCOL : IPV6_PROTOCOL;
        int addresses = four ? at + 2 : at + 3;
        if (values.length < addresses + 2) {
            return false;
        }
        boolean blocked = values[6].equals("block") || values[6].equals("reject");
        fields.put("rule.id", values[0]).put("observer.ingress.interface.name", values[4]).put("event.reason", values[5]);
        fields.put(Ecs.EVENT_ACTION, blocked ? "packet_blocked" : "packet_allowed");
        fields.put(Ecs.EVENT_OUTCOME, blocked ? Ecs.FAILURE : Ecs.SUCCESS).put("network.direction", values[7]);
        fields.put("network.transport", values[at].toLowerCase(Locale.ROOT)).put(Ecs.BYTES, values[four ? at + 1 : at + 2]);
        fields.put(Ecs.SOURCE_IP, values[addresses]).put(Ecs.DESTINATION_IP, values[addresses + 1]);
        String transport = values[at].toLowerCase(Locale.ROOT);
        if ((transport.equals("tcp") || transport.equals("udp")) && values.length > addresses + 3) {
            fields.put(Ecs.SOURCE_PORT, values[addresses + 2]).put(Ecs.DESTINATION_PORT, values[addresses + 3]);
        }
        return true;
    }
}
