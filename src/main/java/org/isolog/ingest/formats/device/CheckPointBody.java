package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;

import java.util.Set;

/** Check Point's Log Exporter in its syslog form, {@code [action:"Drop"; flags:"400644"; ike::"…"; ]}; its other forms are CEF, LEEF and key=value. */
public final class CheckPointBody implements MessageBody {
    private static final DelimitedPairs PAIRS = new DelimitedPairs("; ", ':');
    private static final KeyNames KEYS = new KeyNames()
            .add(DeviceTime.FIELD, "time")
            .add("event.id", "loguid")
            .add("network.direction", "ifdir")
            .add("observer.ingress.interface.name", "ifname")
            .add("observer.ip", "origin")
            .add("observer.product", "product", "fw_subproduct")
            .add("observer.ingress.zone", "inzone")
            .add("observer.egress.zone", "outzone")
            .add("rule.name", "rule_name")
            .add("rule.uuid", "rule_uid")
            .add(Ecs.SOURCE_PORT, "s_port")
            .add(Ecs.DESTINATION_PORT, "service")
            .add("network.protocol", "service_id")
            .add("source.nat.ip", "xlatesrc")
            .add("source.nat.port", "xlatesport")
            .add("destination.nat.ip", "xlatedst")
            .add("destination.nat.port", "xlatedport")
            .add(Ecs.USER_NAME, "src_user_name", "user", "administrator")
            .add("destination.user.name", "dst_user_name")
            .add("network.application", "appi_name")
            .add(Ecs.URL_ORIGINAL, "resource")
            .add("event.reason", "reject_category", "reason")
            .add("threat.name", "protection_name", "attack")
            .add(Ecs.MESSAGE, "ike", "description", "message_info")
            .add("file.hash.md5", "file_md5")
            .and(DeviceNames.COMMON);

    @Override
    public Set<String> programs() {
        return Set.of("checkpoint");
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        int open = message.indexOf('[');
        if (open < 0 || open > 80 || message.indexOf(":\"", open) < 0) {
            return false;
        }
        NamedFields named = new NamedFields(fields, KEYS);
        int end = message.endsWith("]") ? message.length() - 1 : message.length();
        PAIRS.scan(message.substring(open + 1, end), 0, (key, value) -> {
            // rules of several layers repeat their keys: the first layer decides
            if (fields.get(key) == null) {
                named.pair(key, value);
            }
        });
        fields.put("observer.vendor", "Check Point");
        named.end(fields.get(Ecs.EVENT_ACTION));
        return true;
    }
}
