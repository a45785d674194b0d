package org.isolog.ingest.formats.message;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;
import org.isolog.ingest.formats.auditd.AuditFields;
import org.isolog.ingest.formats.auditd.AuditLine;

import java.util.Set;

/** A record of the Linux audit system among other messages; there its records are not joined. */
final class AuditBody implements MessageBody {
    @Override
    public Set<String> programs() {
        return Set.of("audit", "audispd", "kernel", "sedispatch");
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        AuditLine line = message.indexOf("audit(") < 0 ? null : AuditLine.of(message);
        if (line == null) {
            return false;
        }
        AuditFields values = new AuditFields(fields);
        fields.put("auditd.serial", line.serial());
        values.add(line.type(), message, line.values());
        values.finish();
        return true;
    }
}
