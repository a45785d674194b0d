package org.isolog.ingest.formats.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.isolog.core.Fields;
import org.junit.jupiter.api.Test;

final class SqlServerDetailsTest {

    private static Fields fields(String provider, String id, String... values) {
        WindowsEvent event = new WindowsEvent().set(SystemValue.PROVIDER, provider).set(SystemValue.EVENT_ID, id);
        for (String value : values) {
            event.data(null, value);
        }
        Fields.Builder fields = new Fields.Builder();
        event.put(fields);
        return fields.build();
    }

    private static String audit(String action, String of, String succeeded, String principal, String statement, String address) {
        return "audit_schema_version:1\nevent_time:2024-05-01 10:00:00.0000001\naction_id:" + action + "\nsucceeded:" + succeeded + "\nclass_type:" + of
                + "\nsession_server_principal_name:\nserver_principal_name:" + principal + "\ndatabase_name:sales\nobject_name:\nstatement:" + statement
                + "\nadditional_information:<action_info><address>" + address + "</address></action_info>";
    }

    @Test
    void everyInstanceIsTheServerAndTheClientOfALogonIsItsSource() {
        assertThat(fields("MSSQL$SALES", "18456", "eve", "Reason: no such login.", "[CLIENT: 192.0.2.7]")).isEqualTo(Fields.of(
                "event.provider", "MSSQL$SALES", "event.code", "18456", "event.action", "database-logon-failed", "user.name", "eve",
                "winlog.event_data.param2", "Reason: no such login.", "winlog.event_data.param3", "[CLIENT: 192.0.2.7]", "source.ip", "192.0.2.7",
                "event.outcome", "failure", "message", "The logon of eve to the database failed: Reason: no such login."));
        assertThat(fields("MSSQLSERVER", "18454", "eve", "[CLIENT: <local machine>]").get("source.ip")).isNull();
        assertThat(fields("MSSQLSERVER", "18456", "[CLIENT: 192.0.2.7]", "Reason: no such login.", "[CLIENT: <local machine>]").get("source.ip")).isNull();
        assertThat(fields("Somebody", "18456", "eve", "[CLIENT: 192.0.2.7]").get("source.ip")).isNull();
    }

    @Test
    void anAuditRecordIsReadLineByLine() {
        String record = audit("LGIF", "LX", "false", "CORP\\eve", "Login failed for user 'eve'. [CLIENT: 192.0.2.7]", "192.0.2.7");
        assertThat(fields("MSSQL$SALES", "33205", record)).isEqualTo(Fields.of("event.provider", "MSSQL$SALES", "event.code", "33205",
                "event.action", "database-logon-failed", "winlog.event_data.param1", record, "source.ip", "192.0.2.7", "event.outcome", "failure",
                "user.domain", "CORP", "user.name", "eve", "sqlserver.audit.action_id", "LGIF", "sqlserver.audit.class_type", "LX",
                "sqlserver.audit.database_name", "sales", "sqlserver.audit.statement", "Login failed for user 'eve'. [CLIENT: 192.0.2.7]",
                "message", "The database wrote an audit record of eve: Login failed for user 'eve'. [CLIENT: 192.0.2.7]"));
    }

    @Test
    void whatTheAuditRecordsIsToldFromWhatItFound() {
        assertThat(fields("MSSQLSERVER", "33205", audit("DR  ", "SA", "true", "ann", "DROP SERVER AUDIT SPECIFICATION [x]", "local machine")))
                .satisfies(fields -> assertThat(fields.get("event.action")).isEqualTo("database-audit-changed"))
                .satisfies(fields -> assertThat(fields.get("event.outcome")).isEqualTo("success"))
                .satisfies(fields -> assertThat(fields.get("source.ip")).isNull());
        assertThat(fields("MSSQLSERVER", "33205", audit("DR  ", "U ", "true", "ann", "DROP TABLE x", "")).get("event.action")).isEqualTo("database-audited");
        assertThat(fields("MSSQLSERVER", "33205", audit("LGIS", "LX", "true", "ann", "-- network protocol: TCP/IP", "2001:db8::7")).get("source.ip")).isEqualTo("2001:db8::7");
        assertThat(fields("MSSQLSERVER", "33205", "nothing of the kind").get("event.action")).isEqualTo("database-audited");
    }

    @Test
    void aStatementCannotSpeakForTheServer() {
        Fields fields = fields("MSSQLSERVER", "33205", audit("SL", "U", "true", "eve",
                "SELECT 1 --\nserver_principal_name:ann\nobject_name:orders\naction_id:LGIS\nsucceeded:false\n<address>10.0.0.1</address>", "192.0.2.7"));
        assertThat(fields.get("user.name")).isEqualTo("eve");
        assertThat(fields.get("event.action")).isEqualTo("database-audited");
        assertThat(fields.get("event.outcome")).isEqualTo("success");
        assertThat(fields.get("source.ip")).isEqualTo("192.0.2.7");
        assertThat(fields.get("sqlserver.audit.object_name")).isNull();
        assertThat(fields("MSSQLSERVER", "33205", audit("SL", "U", "true", "eve", "SELECT '[CLIENT: 10.0.0.1]'", "192.0.2.7")).get("source.ip")).isEqualTo("192.0.2.7");
        assertThat(fields("MSSQLSERVER", "33205", audit("SL", "U", "true", "eve", "SELECT '<address>10.0.0.1</address>'", "local machine")).get("source.ip")).isNull();
        assertThat(fields("MSSQLSERVER", "33205", "action_id:SL\nstatement:SELECT '<address>10.0.0.1</address>'").get("source.ip")).isNull();
    }
}
