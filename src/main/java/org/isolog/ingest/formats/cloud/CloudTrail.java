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
        String service = record.get("eventSource");
        boolean source = service != null && (service.endsWith(".amazonaws.com") || record.has("userIdentity.type"));
        return record.has("eventName") && (source || record.has("eventVersion") && record.has("userIdentity.type"))
                || isInsight(record) || isDigest(record);
    }

    @Override
    public String refusal(JsonValues record) {
        return isDigest(record) ? "This is a digest of CloudTrail: it proves that the log files are whole and holds no events." : null;
    }

    /** An event with an error failed. A sign-in says how it ended in its response. */
    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        boolean failed = record.has("errorCode") || record.has("errorMessage") || record.is("responseElements.ConsoleLogin", "Failure");
        fields.put(Ecs.EVENT_OUTCOME, isInsight(record) ? null : failed ? Ecs.FAILURE : Ecs.SUCCESS);
        String arn = record.get("userIdentity.arn");
        if (arn != null && arn.contains(":assumed-role/")) {
            fields.put("user.roles", record.get("userIdentity.sessionContext.sessionIssuer.userName"));
            fields.put("user.session.name", arn.substring(arn.lastIndexOf('/') + 1));
        }
        if (fields.get(Ecs.USER_NAME) == null) {
            fields.put(Ecs.USER_NAME, record.get("userIdentity.type"));
        }
    }

    private static boolean isInsight(JsonValues record) {
        return record.has("insightDetails.eventName");
    }

    private static boolean isDigest(JsonValues record) {
        return record.has("digestStartTime") && record.has("digestS3Bucket");
    }
}
