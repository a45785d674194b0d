package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Locale;

/** The unified audit log of Microsoft 365: Exchange, SharePoint, Teams, Entra ID, Defender. */
public final class Microsoft365Audit implements JsonDialect {
    @Override
    public String name() {
        return "m365-audit";
    }

    @Override
    public String title() {
        return "Microsoft 365 unified audit";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("Operation") && (record.has("Workload") || record.has("RecordType"))
                && (record.has("UserId") || record.has("OrganizationId") || record.has("CreationTime"));
    }

    /** Operations without a result were done; one that names an error was not. */
    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String result = record.get("ResultStatus");
        if (record.has("LogonError") || record.has("ErrorNumber") && !record.is("ErrorNumber", "0")) {
            fields.put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
        } else if (result == null) {
            boolean failed = record.get("Operation").toLowerCase(Locale.ROOT).endsWith("failed");
            fields.put(Ecs.EVENT_OUTCOME, failed ? Ecs.FAILURE : Ecs.SUCCESS);
        } else if (result.equalsIgnoreCase("PartiallySucceeded")) {
            fields.put(Ecs.EVENT_OUTCOME, Ecs.SUCCESS);
        }
    }
}
