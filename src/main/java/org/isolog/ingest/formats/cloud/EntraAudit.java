package org.isolog.ingest.formats.cloud;

import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Locale;

/** Changes in the directory of Microsoft Entra ID: by diagnostic settings, Graph, or portal. */
public final class EntraAudit implements JsonDialect {
    @Override
    public String name() {
        return "entra-audit";
    }

    @Override
    public String title() {
        return "Entra ID audit";
    }

    @Override
    public boolean claims(JsonValues record) {
        String resource = record.get("resourceId");
        boolean directory = resource != null && resource.toLowerCase(Locale.ROOT).contains("microsoft.aadiam");
        return directory || record.is("category", "AuditLogs") || record.has("activityDisplayName") && record.has("loggedByService")
                || record.has("OperationName") && record.has("LoggedByService");
    }
}
