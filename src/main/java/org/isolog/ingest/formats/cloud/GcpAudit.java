package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Cloud Audit Logs of Google Cloud: admin activity, data access, system events and policy denials. */
public final class GcpAudit implements JsonDialect {
    @Override
    public String name() {
        return "gcp-audit";
    }

    @Override
    public String title() {
        return "Google Cloud audit";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("protoPayload.methodName") || record.has("protoPayload.serviceName") || record.has("protoPayload.resourceName")
                || record.has("protoPayload.authenticationInfo.principalEmail") || record.has("protoPayload.authorizationInfo.0.permission")
                || record.has("protopayload_auditlog.methodName") || isAuditLog(record.get("protoPayload.@type"));
    }

    /** A status with a code is an error (google.rpc.Status); an empty one is success. */
    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String code = record.get("protoPayload.status.code");
        boolean failed = code != null && !code.equals("0") || record.is("severity", "ERROR") && record.has("protoPayload.status.message")
                || record.is("protoPayload.authorizationInfo.0.granted", "false");
        fields.put(Ecs.EVENT_OUTCOME, failed ? Ecs.FAILURE : Ecs.SUCCESS);
        String account = owner(record.get("logName"));
        fields.put("cloud.account.id", account != null ? account : owner(record.get("protoPayload.resourceName")));
    }

    private static boolean isAuditLog(String type) {
        return type != null && type.endsWith(".AuditLog");
    }

    /** {@code p} of {@code projects/p/logs/...} */
    private static String owner(String path) {
        if (path == null || !path.startsWith("projects/") && !path.startsWith("organizations/") && !path.startsWith("folders/")) {
            return null;
        }
        int start = path.indexOf('/') + 1;
        int end = path.indexOf('/', start);
        String owner = path.substring(start, end < 0 ? path.length() : end);
        return owner.equals("_") ? null : owner;
    }
}
