package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Locale;

/** The activity log of Azure and the logs of its resources: by diagnostic settings, command line, or Log Analytics. */
public final class AzureActivity implements JsonDialect {
    @Override
    public String name() {
        return "azure-activity";
    }

    @Override
    public String title() {
        return "Azure Activity and resource logs";
    }

    @Override
    public boolean claims(JsonValues record) {
        boolean diagnostic = record.has("operationName") && (record.has("category") && record.has("resultType")
                || record.has("resourceId") && (record.has("category") || record.has("callerIpAddress")));
        boolean listed = record.has("operationName.value") && (record.has("eventTimestamp") || record.has("resourceId"))
                || record.has("operation_name.value") && record.has("event_timestamp");
        return diagnostic || listed || record.has("OperationNameValue") && record.has("ActivityStatusValue");
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String resource = fields.get("resource.id");
        if (resource != null && fields.get("cloud.account.id") == null) {
            fields.put("cloud.account.id", segmentAfter(resource, "/subscriptions/"));
        }
        String action = fields.get(Ecs.EVENT_ACTION);
        if (action != null && action.indexOf('/') > 0 && fields.get(Ecs.EVENT_PROVIDER) == null) {
            fields.put(Ecs.EVENT_PROVIDER, action.substring(0, action.indexOf('/')));
        }
        String status = fields.get(Ecs.HTTP_STATUS);
        if (status != null && (fields.get(Ecs.EVENT_OUTCOME) == null || fields.get(Ecs.EVENT_OUTCOME).equals(Ecs.UNKNOWN))) {
            fields.put(Ecs.EVENT_OUTCOME, Outcomes.ofHttpStatus(status));
        }
    }

    private static String segmentAfter(String path, String prefix) {
        int start = path.toLowerCase(Locale.ROOT).indexOf(prefix);
        if (start < 0) {
            return null;
        }
        int from = start + prefix.length();
        int end = path.indexOf('/', from);
        return path.substring(from, end < 0 ? path.length() : end);
    }
}
