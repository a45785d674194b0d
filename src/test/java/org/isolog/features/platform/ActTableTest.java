package org.isolog.features.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ActTableTest {
    private final ActTable table = ActTable.load();

    @Test
    void everyActHasAModestPriorATechniqueAndWordsOfItsOwn() {
        assertThat(table.acts()).allSatisfy(act -> {
            assertThat(act.column()).isIn(Set.of(Derived.ACT, Derived.PROCESS_ACT, Derived.COMMAND_ACT, Derived.SCRIPT_ACT));
            assertThat(act.bits()).as(act.words()).isBetween(8.0, 12.0);
            assertThat(act.technique()).matches("T\\d{4}(\\.\\d{3})?");
            assertThat(act.keys()).isNotEmpty();
        });
        assertThat(table.acts()).extracting(Act::words).doesNotHaveDuplicates();
    }

    @Test
    void testsAreWrittenInLowerCaseAndNameOnlyWhatThereIs() {
        assertThat(table.acts()).flatExtracting(Act::tests).allSatisfy(test -> {
            assertThat(test.values()).allSatisfy(value -> assertThat(value).isLowerCase().isNotEmpty());
            assertThat(test.name()).isIn("process", "parent", "target", "access", "command", "image", "registry", "script", "disguise", "directory",
                    "path", "value", "dll.path", "winlog.event_data.UserAccountControl", "user.kind", "user.name", "user.target.name", "user.changes.name", "group.id", "group.name", "service.name", "message",
                    "event.outcome", "file.path", "file.code_signature.exists", "log.level", "url.original", "request.path",
                    "winlog.logon.type", "powershell.engine.version", "userIdentity.type", "requestParameters.attribute",
                    "orchestrator.resource.type", "winlog.event_data.Properties", "winlog.event_data.PipeName",
                    "winlog.event_data.ShareName", "winlog.event_data.RelativeTargetName", "winlog.event_data.TaskContent",
                    "winlog.event_data.AttributeLDAPDisplayName", "winlog.event_data.PreAuthType", "winlog.event_data.TicketEncryptionType",
                    "winlog.event_data.LmPackageName", "winlog.event_data.param1", "winlog.event_data.param3");
        });
    }

    @Test
    void keysAreInLowerCaseWithoutBlanks() {
        assertThat(table.acts()).flatExtracting(Act::keys).allSatisfy(key -> assertThat(key).isEqualTo(ActTable.key(key)).isNotEmpty());
    }

    @Test
    void actionsOfCloudsAreFoundByTheirLastPartAndInAnyCase() {
        assertThat(table.knows(Derived.ACT, ActTable.key("Add member to role"))).isTrue();
        assertThat(table.knows(Derived.ACT, ActTable.key("google.iam.admin.v1.CreateServiceAccountKey"))).isTrue();
        assertThat(table.knows(Derived.ACT, "logged-out")).isFalse();
        assertThat(table.rarest(Derived.ACT, ActTable.key("google.iam.admin.v1.CreateServiceAccountKey"), name -> null).words())
                .isEqualTo("a key to an account was made");
    }

    @Test
    void theRarestActThatFitsCounts() {
        Act act = table.rarest(Derived.COMMAND_ACT, "powershell.exe", name -> name.equals("command") ? "powershell -enc aaa sekurlsa" : null);
        assertThat(act.words()).isEqualTo("the command names a tool for stealing credentials");
        assertThat(table.rarest(Derived.COMMAND_ACT, "notepad.exe", name -> "notepad a.txt")).isNull();
        assertThat(table.named(Derived.COMMAND_ACT, act.words())).isSameAs(act);
        assertThat(table.named(Derived.ACT, act.words())).isNull();
    }
}
