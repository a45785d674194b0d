package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** The audit log of a Kubernetes API server, also of EKS and AKS. */
public final class KubernetesAudit implements JsonDialect {
    @Override
    public String name() {
        return "kubernetes-audit";
    }

    @Override
    public String title() {
        return "Kubernetes audit";
    }

    @Override
    public boolean claims(JsonValues record) {
        String version = record.get("apiVersion");
        return version != null && version.startsWith("audit.k8s.io/") || record.has("verb") && (record.has("objectRef.resource") || record.has("stage"))
                || record.has("auditID") && record.has("stage");
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        String code = record.get("responseStatus.code");
        String status = code != null ? Outcomes.ofHttpStatus(code) : Outcomes.of(record.get("responseStatus.status"));
        String decision = record.get("annotations.authorization.k8s.io/decision");
        fields.put(Ecs.EVENT_OUTCOME, status != null ? status : "forbid".equals(decision) ? Ecs.FAILURE : Outcomes.of(decision));
    }
}
