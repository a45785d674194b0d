package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;

import java.util.List;
import java.util.Set;

/** The packet filter of pfSense and OPNsense: {@code rule,sub,anchor,tracker,interface,reason,action,direction,version,…} (Netgate, "Raw Filter Log Format"). */
public final class FilterlogBody implements MessageBody {
    private static final int VERSION = 8;
    private static final int V4_PROTOCOL_ID = 15;
    private static final int V4_FIRST_ADDRESS = 18;
    private static final int V6_PROTOCOL_ID = 13;
    private static final int V6_FIRST_ADDRESS = 15;

    @Override
    public Set<String> programs() {
        return Set.of("filterlog");
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        List<String> values = CsvWords.split(message, 0);
        if (values.size() <= V6_FIRST_ADDRESS + 1) {
            return false;
        }
        boolean four = values.get(VERSION).equals("4");
        int address = four ? V4_FIRST_ADDRESS : V6_FIRST_ADDRESS;
        if (!four && !values.get(VERSION).equals("6") || values.size() <= address + 1) {
            return false;
        }
        fields.put("rule.id", values.get(3).isEmpty() ? values.get(0) : values.get(3)).put("observer.ingress.interface.name", values.get(4));
        fields.put("event.reason", values.get(5)).put(Ecs.EVENT_ACTION, values.get(6)).put(Ecs.EVENT_OUTCOME, Verdicts.of(values.get(6)));
        fields.put("network.direction", values.get(7).equals("in") ? "inbound" : values.get(7).equals("out") ? "outbound" : values.get(7));
        fields.put("network.type", four ? "ipv4" : "ipv6");
        Transports.put(fields, values.get(four ? V4_PROTOCOL_ID : V6_PROTOCOL_ID));
        fields.put(Ecs.SOURCE_IP, values.get(address)).put(Ecs.DESTINATION_IP, values.get(address + 1));
        fields.put("network.bytes", values.get(address - 1));
        putRest(values, address + 2, fields);
        return true;
    }

    private static void putRest(List<String> values, int at, Fields.Builder fields) {
        String transport = fields.get("network.transport");
        boolean ports = "tcp".equals(transport) || "udp".equals(transport);
        if (ports && at + 1 < values.size()) {
            fields.put(Ecs.SOURCE_PORT, values.get(at)).put(Ecs.DESTINATION_PORT, values.get(at + 1));
            fields.put("tcp.flags", "tcp".equals(transport) && at + 3 < values.size() ? values.get(at + 3) : null);
        } else if (transport != null && transport.endsWith("icmp") && at < values.size()) {
            fields.put("icmp.type", values.get(at));
        }
    }
}
