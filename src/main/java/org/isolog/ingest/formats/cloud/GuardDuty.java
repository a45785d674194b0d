package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Findings of AWS GuardDuty, as exported to S3, sent by EventBridge, or shown by its command line. */
public final class GuardDuty implements JsonDialect {
    @Override
    public String name() {
        return "guardduty";
    }

    @Override
    public String title() {
        return "AWS GuardDuty findings";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.is("service.serviceName", "guardduty") || record.has("service.detectorId") && record.has("type");
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        if (record.is("service.action.networkConnectionAction.blocked", "true") || record.has("service.action.awsApiCallAction.errorCode")) {
            fields.put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
        }
    }
}
