package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Records of AWS CloudTrail: management, data, network and Insights events, and sign-ins to the console. */
public final class CloudTrail implements JsonDialect {
    @Override
    public String name() {
        return "cloudtrail";
    }

    @Override
    public String title() {
        return "AWS CloudTrail";
    }

    @Override
    public boolean claims(JsonValues record) {
        boolean source = record.has("eventSource") && (record.has("awsRegion") || record.has("userIdentity.type"));
        return record.has("eventName") && (source || record.has("eventVersion") && record.has("userIdentity.type"));
    }

    /** An event with an error failed. A sign-in says how it ended in its response. */
    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        boolean failed = record.has("errorCode") || record.has("errorMessage") || record.is("responseElements.ConsoleLogin", "Failure");
        fields.put(Ecs.EVENT_OUTCOME, failed ? Ecs.FAILURE : Ecs.SUCCESS);
        if (fields.get(Ecs.USER_NAME) == null) {
            fields.put(Ecs.USER_NAME, record.get("userIdentity.type"));
        }
    }
}
