package org.isolog.ingest.formats.message;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;
import org.isolog.ingest.formats.auditd.AuditFields;
import org.isolog.ingest.formats.auditd.AuditLine;

import java.util.Set;

/** What the Linux audit system tells of one event among other messages: a record, or several on a line each. */
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
        message.lines().forEach(record -> add(record, values));
        values.finish();
        return true;
    }

    private static void add(String record, AuditFields values) {
        AuditLine line = AuditLine.of(record);
        if (line != null && !line.type().equals("EOE")) {
            values.add(line.type(), record, line.values());
        }
    }
}
