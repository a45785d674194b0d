package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Requests that AWS WAF let through, counted or blocked. */
public final class AwsWaf implements JsonDialect {
    @Override
    public String name() {
        return "aws-waf";
    }

    @Override
    public String title() {
        return "AWS WAF";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("webaclId") && record.has("httpRequest.clientIp");
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        fields.put(Ecs.EVENT_OUTCOME, Outcomes.of(record.get("action")));
        for (int i = 0; record.has("httpRequest.headers." + i + ".name"); i++) {
            String value = record.get("httpRequest.headers." + i + ".value");
            if (record.is("httpRequest.headers." + i + ".name", "host")) {
                fields.put("url.domain", value);
            } else if (record.is("httpRequest.headers." + i + ".name", "user-agent")) {
                fields.put(Ecs.USER_AGENT, value);
            }
        }
    }
}
