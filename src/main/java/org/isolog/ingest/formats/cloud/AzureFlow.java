package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.ArrayList;
import java.util.List;

/** Flow logs of Azure network security groups and of its virtual networks: every tuple of a record is an event. */
public final class AzureFlow implements JsonDialect {
    private static final String TUPLES = ".flowTuples";

    @Override
    public String name() {
        return "azure-nsg-flow";
    }

    @Override
    public String title() {
        return "Azure network flows (NSG, VNet)";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.is("category", "NetworkSecurityGroupFlowEvent") || record.is("category", "FlowLogFlowEvent")
                || record.has("properties.flows.0.flows.0.flowTuples") || record.has("flowRecords.flows.0.flowGroups.0.flowTuples");
    }

    @Override
    public List<Part> parts(JsonValues record, Fields fields) {
        Fields.Builder common = new Fields.Builder();
        fields.forEach((name, value) -> {
            if (!name.startsWith("properties.flows.") && !name.startsWith("flowRecords.flows.")) {
                common.put(name, value);
            }
        });
        Fields shared = common.build();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            String name = record.name(i);
            if (name.endsWith(TUPLES)) {
                String group = name.substring(0, name.length() - TUPLES.length());
                Fields ofGroup = ofGroup(record, group, shared);
                for (String tuple : record.value(i).split(", ")) {
                    parts.add(part(tuple, ofGroup));
                }
            }
        }
        return parts;
    }

    private static Fields ofGroup(JsonValues record, String group, Fields shared) {
        Fields.Builder fields = new Fields.Builder();
        shared.forEach(fields::put);
        String mac = record.get(group + ".mac");
        String flow = group.substring(0, Math.max(0, group.lastIndexOf('.', group.lastIndexOf('.') - 1)));
        fields.put("observer.mac", mac != null ? mac : record.get("macAddress"));
        fields.put("rule.name", record.first(group + ".rule", flow + ".rule"));
        fields.put("rule.ruleset", record.get(flow + ".aclID"));
        return fields.build();
    }

    /** Time, addresses, ports, protocol, direction; then decision and state of NSG, or state and encryption of VNet; then counts. */
    private static Part part(String tuple, Fields ofGroup) {
        String[] values = tuple.split(",", -1);
        Fields.Builder fields = new Fields.Builder();
        ofGroup.forEach(fields::put);
        if (values.length < 8) {
            return new Part(tuple, null, fields.put(Ecs.MESSAGE, tuple).build());
        }
        fields.put(Ecs.SOURCE_IP, values[1]).put(Ecs.DESTINATION_IP, values[2]);
        fields.put(Ecs.SOURCE_PORT, values[3]).put(Ecs.DESTINATION_PORT, values[4]);
        fields.put("network.transport", transport(values[5]));
        fields.put("network.direction", values[6].equals("I") ? "inbound" : "outbound");
        boolean denied = values[7].equals("D");
        fields.put(Ecs.EVENT_ACTION, denied ? "deny" : "allow").put(Ecs.EVENT_OUTCOME, denied ? Ecs.FAILURE : Ecs.SUCCESS);
        boolean virtualNetwork = values[5].length() > 0 && Character.isDigit(values[5].charAt(0));
        String state = virtualNetwork ? values[7] : values.length > 8 ? values[8] : null;
        fields.put("flow.state", state);
        putCounts(values, fields);
        return new Part(tuple, values[0], fields.build());
    }

    private static void putCounts(String[] values, Fields.Builder fields) {
        if (values.length >= 13) {
            fields.put("source.packets", values[9]).put("source.bytes", values[10]);
            fields.put("destination.packets", values[11]).put("destination.bytes", values[12]);
        }
    }

    private static String transport(String code) {
        return switch (code) {
            case "T", "6" -> "tcp";
            case "U", "17" -> "udp";
            case "1" -> "icmp";
            default -> code;
        };
    }
}
