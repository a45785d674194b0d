package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

/** Connection, file and intrusion events of Cisco Firepower: {@code Key: value, Key: value} (FTD 430001 to 430005, SFIMS). */
final class FtdPairs {
    private static final DelimitedPairs PAIRS = new DelimitedPairs(", ", ':');
    private static final KeyNames KEYS = new KeyNames()
            .add(Ecs.EVENT_ACTION, "AccessControlRuleAction", "InlineResult", "FileAction", "Disposition")
            .add("rule.name", "AccessControlRuleName", "IntrusionRule")
            .add("rule.id", "SID")
            .add("observer.ingress.interface.name", "IngressInterface")
            .add("observer.egress.interface.name", "EgressInterface")
            .add("observer.ingress.zone", "IngressZone")
            .add("observer.egress.zone", "EgressZone")
            .add("source.bytes", "InitiatorBytes")
            .add("destination.bytes", "ResponderBytes")
            .add("source.packets", "InitiatorPackets")
            .add("destination.packets", "ResponderPackets")
            .add(Ecs.EVENT_DURATION, "ConnectionDuration")
            .add("event.start", "FirstPacketSecond")
            .add("file.name", "FileName")
            .add("file.hash.sha256", "FileSHA256")
            .add("file.size", "FileSize")
            .add("dns.question.name", "DNSQuery")
            .add("url.domain", "ReferencedHost")
            .add(Ecs.HTTP_REFERRER, "HTTPReferer")
            .add(Ecs.HTTP_STATUS, "HTTPResponse")
            .and(DeviceNames.COMMON);

    private FtdPairs() {
    }

    static boolean read(String message, int from, Fields.Builder fields) {
        if (message.indexOf("SrcIP: ", from) < 0 && message.indexOf("Protocol: ", from) < 0) {
            return false;
        }
        NamedFields named = new NamedFields(fields, KEYS);
        PAIRS.scan(message, from, named);
        fields.put("observer.vendor", "Cisco");
        named.end(fields.get(Ecs.EVENT_ACTION));
        return true;
    }
}
