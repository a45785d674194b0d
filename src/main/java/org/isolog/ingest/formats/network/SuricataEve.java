package org.isolog.ingest.formats.network;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Alerts, flows and protocol records of Suricata. */
public final class SuricataEve implements JsonDialect {
    @Override
    public String name() {
        return "suricata-eve";
    }

    @Override
    public String title() {
        return "Suricata EVE";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("event_type") && (record.has("src_ip") || record.has("flow_id") || record.has("stats.uptime"));
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        if (record.is("event_type", "alert")) {
            fields.put("event.kind", "alert");
        }
        String action = record.get("alert.action");
        String status = record.get("http.status");
        String code = record.get("dns.rcode");
        if (action != null) {
            fields.put(Ecs.EVENT_OUTCOME, Outcomes.of(action).equals(Ecs.FAILURE) ? Ecs.FAILURE : Ecs.UNKNOWN);
        } else if (status != null) {
            fields.put(Ecs.EVENT_OUTCOME, Outcomes.ofHttpStatus(status));
        } else if (code != null) {
            fields.put(Ecs.EVENT_OUTCOME, code.equals("NOERROR") ? Ecs.SUCCESS : Ecs.FAILURE);
        }
        putBytes(record.get("flow.bytes_toserver"), record.get("flow.bytes_toclient"), fields);
    }

    private static void putBytes(String sent, String received, Fields.Builder fields) {
        try {
            if (sent != null && received != null) {
                fields.put(Ecs.BYTES, Long.toString(Math.addExact(Long.parseLong(sent), Long.parseLong(received))));
            }
        } catch (NumberFormatException | ArithmeticException noCount) {
            // both stay under their own names
        }
    }
}
