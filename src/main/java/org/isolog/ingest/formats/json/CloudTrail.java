package org.isolog.ingest.formats.json;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

/** What AWS CloudTrail says in its own way (CloudTrail user guide, "record contents"). */
final class CloudTrail {
    private CloudTrail() {
    }

    /** An event with an error code failed; who has no user name acts in a role, for a service, or as the root user. */
    static void derive(Fields.Builder fields) {
        boolean failed = fields.get("errorCode") != null || "Failure".equals(fields.get("responseElements.ConsoleLogin"));
        fields.put(Ecs.EVENT_OUTCOME, failed ? Ecs.FAILURE : Ecs.SUCCESS);
        if (fields.get(Ecs.USER_NAME) == null) {
            String role = fields.get("userIdentity.sessionContext.sessionIssuer.userName");
            String service = fields.get("userIdentity.invokedBy");
            fields.put(Ecs.USER_NAME, role != null ? role : service != null ? service : fields.get("userIdentity.type"));
        }
    }
}
