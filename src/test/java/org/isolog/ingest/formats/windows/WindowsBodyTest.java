package org.isolog.ingest.formats.windows;

import org.isolog.core.Fields;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Windows events as syslog messages. */
class WindowsBodyTest {
    private static final String FAILED = "An account failed to log on.    Subject:   Security ID:  S-1-5-18   Account Name:  WS01$   "
            + "Account Domain:  CORP   Logon ID:  0x3E7    Logon Type:   3    Account For Which Logon Failed:   Security ID:  S-1-0-0   "
            + "Account Name:  root   Account Domain:      Failure Information:   Failure Reason:  Unknown user name or bad password.   "
            + "Status:   0xC000006D   Sub Status:  0xC0000064    Process Information:   Caller Process ID: 0x0   Caller Process Name: -    "
            + "Network Information:   Workstation Name: KALI   Source Network Address: 192.0.2.7   Source Port:  50123    "
            + "Detailed Authentication Information:   Logon Process:  NtLmSsp    Authentication Package: NTLM";

    @Test
    void snareMessagesGiveTheSameFieldsAsTheEvent() {
        String message = String.join("\t", "MSWinEventLog", "1", "Security", "12", "Fri Sep 17 16:37:25 2021", "4625",
                "Microsoft-Windows-Security-Auditing", "N/A", "N/A", "Failure Audit", "WS01", "Logon", "", FAILED, "162");
        assertThat(fields(null, message)).isEqualTo(Fields.of("event.provider", "Microsoft-Windows-Security-Auditing", "event.code", "4625",
                "winlog.task", "Logon", "winlog.channel", "Security", "host.name", "WS01", "winlog.keywords", "Audit Failure",
                "event.outcome", "failure", "event.action", "logon-failed", "winlog.event_data.SubjectUserSid", "S-1-5-18",
                "winlog.event_data.SubjectUserName", "WS01$", "winlog.event_data.SubjectDomainName", "CORP",
                "winlog.event_data.SubjectLogonId", "0x3e7", "winlog.event_data.LogonType", "3", "winlog.logon.type", "Network",
                "user.name", "root", "winlog.event_data.FailureReason", "Unknown user name or bad password.",
                "winlog.event_data.Status", "0xc000006d", "winlog.event_data.SubStatus", "0xc0000064", "source.domain", "KALI",
                "source.ip", "192.0.2.7", "source.port", "50123", "winlog.event_data.LogonProcessName", "NtLmSsp",
                "winlog.event_data.AuthenticationPackageName", "NTLM", "event.reason", "user name does not exist",
                "message", "Logon of root failed (Network) from 192.0.2.7: user name does not exist"));
    }

    @Test
    void ossecAndEvtsysMessagesAreEventsToo() {
        Fields ossec = fields("WinEvtLog", "Security: AUDIT_FAILURE(4625): Microsoft-Windows-Security-Auditing: (no user): no domain: WS01: " + FAILED);
        assertThat(ossec.get("message")).isEqualTo("Logon of root failed (Network) from 192.0.2.7: user name does not exist");
        assertThat(ossec.get("host.name")).isEqualTo("WS01");
        Fields evtsys = fields("Microsoft-Windows-Security-Auditing", "4625: AUDIT_FAILURE " + FAILED);
        assertThat(evtsys.get("event.outcome")).isEqualTo("failure");
        assertThat(evtsys.get("source.ip")).isEqualTo("192.0.2.7");
    }

    @Test
    void sysmonForLinuxWritesEventXml() {
        String xml = "<Event><System><Provider Name=\"Linux-Sysmon\" Guid=\"{ff032593-a8d3-4f13-b0d6-01fc615a0f97}\"/><EventID>1</EventID>"
                + "<Computer>lin01</Computer></System><EventData><Data Name=\"ProcessId\">77</Data><Data Name=\"Image\">/usr/bin/curl</Data>"
                + "<Data Name=\"CommandLine\">curl http://192.0.2.9/x</Data><Data Name=\"User\">root</Data></EventData></Event>";
        Fields.Builder fields = new Fields.Builder().put("process.name", "sysmon").put("process.pid", "500");
        assertThat(new WindowsBody().describe("sysmon", xml, fields)).isTrue();
        assertThat(fields.build()).isEqualTo(Fields.of("process.name", "curl", "process.pid", "77", "event.provider", "Linux-Sysmon",
                "winlog.provider_guid", "ff032593-a8d3-4f13-b0d6-01fc615a0f97", "event.code", "1", "host.name", "lin01",
                "event.action", "process-created", "process.executable", "/usr/bin/curl",
                "process.command_line", "curl http://192.0.2.9/x", "user.name", "root",
                "message", "root started /usr/bin/curl: curl http://192.0.2.9/x"));
    }

    @Test
    void otherMessagesAreLeftAlone() {
        for (String message : List.of("", "<Event>", "MSWinEventLog\t1", "MSWinEventLog\t1\t2\t3\t4\tx\t6\t7\t8\t9\t10\t11\t12\t13", "Accepted password")) {
            Fields.Builder fields = new Fields.Builder();
            assertThat(new WindowsBody().describe("sshd", message, fields)).isFalse();
            assertThat(fields.build()).isEqualTo(Fields.empty());
        }
    }

    @Test
    void everyEventOfAServersSnareLogIsUnderstood() throws IOException {
        Path file = Path.of(System.getProperty("isolog.sharedData", "none")).resolve("syslog/snare_windows2022_security.log");
        assumeTrue(Files.exists(file), "the shared sample logs are not on this machine");
        List<String> unknown = new ArrayList<>();
        int withUser = 0;
        List<String> lines = Files.readAllLines(file);
        for (String line : lines) {
            Fields fields = fields(null, line.substring(line.indexOf("MSWinEventLog")));
            if (fields.get("event.code") == null || !fields.get("event.outcome").equals("success") || fields.get("host.name") == null) {
                unknown.add(line);
            }
            withUser += fields.get("user.name") == null && fields.get("user.id") == null ? 0 : 1;
        }
        assertThat(lines).hasSize(278);
        assertThat(unknown).isEmpty();
        assertThat(withUser).isGreaterThanOrEqualTo(200);
    }

    private static Fields fields(String program, String message) {
        Fields.Builder fields = new Fields.Builder();
        new WindowsBody().describe(program, message, fields);
        return fields.build();
    }
}
