package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Locale;

/** Sign-ins of users, service principals and managed identities to Microsoft Entra ID: by diagnostic settings, Graph, or portal. */
public final class EntraSignIn implements JsonDialect {
    @Override
    public String name() {
        return "entra-signin";
    }

    @Override
    public String title() {
        return "Entra ID sign-ins";
    }

    @Override
    public boolean claims(JsonValues record) {
        String category = record.get("category");
        boolean diagnostic = category != null && category.toLowerCase(Locale.ROOT).endsWith("signinlogs");
        boolean graph = (record.has("appDisplayName") || record.has("resourceDisplayName"))
                && (record.has("status.errorCode") || record.has("ResultType") || record.has("conditionalAccessStatus"));
        return diagnostic || graph;
    }

    /** Error code 0 means that the sign-in succeeded; where there is none, the result in words. */
    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String code = record.first("properties.status.errorCode", "status.errorCode", "resultType", "resultSignature");
        String outcome = Outcomes.of(code);
        boolean number = code != null && code.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number) {
            outcome = code.equals("0") ? Ecs.SUCCESS : Ecs.FAILURE;
        }
        fields.put(Ecs.EVENT_OUTCOME, outcome);
    }
}
