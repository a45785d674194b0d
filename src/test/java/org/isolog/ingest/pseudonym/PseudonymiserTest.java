package org.isolog.ingest.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.IsologException;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymiserTest {
    private static final PseudonymKey KEY = new PseudonymKey(new byte[32]);

    @TempDir
    Path folder;

    private final Pseudonymiser pseudonymiser = new Pseudonymiser(KEY);

    @Test
    void fieldsAndRawTextAgree() {
        Event event = event("Failed password for alice from 192.0.2.7 port 22 on ws1", "user.name", "alice", "source.ip", "192.0.2.7",
                "host.name", "ws1", "event.action", "login", "message", "Failed password for Alice from 192.0.2.7");
        pseudonymiser.learn(event);
        Event hidden = pseudonymiser.replaced(event);
        String user = hidden.get("user.name");
        String address = hidden.get("source.ip");
        String host = hidden.get("host.name");
        assertThat(user).matches("user-[a-km-np-z2-9]{8}");
        assertThat(host).matches("host-[a-km-np-z2-9]{8}");
        assertThat(address).matches("10(\\.\\d{1,3}){3}");
        assertThat(hidden.raw()).isEqualTo("Failed password for " + user + " from " + address + " port 22 on " + host);
        assertThat(hidden.get("message")).isEqualTo("Failed password for " + user + " from " + address);
        assertThat(hidden.get("event.action")).isEqualTo("login");
        assertThat(new Pseudonymiser(KEY).replaced(event).get("user.name")).isEqualTo(user);
        assertThat(new Pseudonymiser(PseudonymKey.random()).replaced(event).get("user.name")).isNotEqualTo(user);
    }

    @Test
    void formsOfOneNameStayFormsOfOneName() {
        String alice = one("user.name", "alice");
        assertThat(one("user.name", "CORP\\Alice")).endsWith("\\" + alice).startsWith(one("host.name", "corp"));
        String mail = one("user.email", "alice@corp.example");
        assertThat(mail).startsWith(alice + "@").endsWith(".example");
        assertThat(one("host.name", "WS1.corp.example")).startsWith(one("host.name", "ws1") + ".").endsWith(".example");
        assertThat(one("SubjectUserName", "WS1$")).isEqualTo(one("Computer", "ws1") + "$");
        assertThat(one("TargetUserSid", "S-1-5-21-1-2-3-1104")).startsWith("sid-");
        assertThat(one("TargetUserSid", "S-1-5-18")).isEqualTo("S-1-5-18");
        assertThat(one("user.id", "1000")).isEqualTo("1000");
        assertThat(one("user.name", "-")).isEqualTo("-");
    }

    @Test
    void namesAreFoundInOtherEventsAndInEscapedText() {
        pseudonymiser.learn(event("", "user.name", "jürgen"));
        pseudonymiser.learn(event("", "user.name", "o'brien"));
        pseudonymiser.learn(event("", "user.email", "bob@corp.example"));
        String juergen = one("user.name", "jürgen");
        String hidden = pseudonymiser.text("/home/jürgen/x j\\u00fcrgen j%C3%BCrgen o&apos;brien bob%40corp.example C:\\\\Users\\\\bob\\\\a.txt \\nbob bobby");
        assertThat(hidden).startsWith("/home/" + juergen + "/x " + juergen + " " + juergen + " " + one("user.name", "o'brien") + " ")
                .doesNotContain("corp").endsWith(" bobby").doesNotContain("bob\\").doesNotContain("\\nbob");
        assertThat(pseudonymiser.replaced(new SkippedRecord(1, 0, "why", "bob did it"))).isEqualTo(
                new SkippedRecord(1, 0, "why", one("user.name", "bob") + " did it"));
    }

    @Test
    void shortNamesAreReplacedInTheirOwnEventsOnly() {
        Event event = event("user=a did a thing", "user.name", "a");
        pseudonymiser.learn(event);
        String a = one("user.name", "a");
        assertThat(pseudonymiser.replaced(event).raw()).isEqualTo("user=" + a + " did " + a + " thing");
        assertThat(pseudonymiser.text("not a valid user")).isEqualTo("not a valid user");
    }

    @Test
    void networksStayTogetherAndAddressesApart() {
        Set<String> addresses = new HashSet<>();
        Set<String> networks = new HashSet<>();
        for (int network = 0; network < 3_000; network++) {
            String first = one("source.ip", "198." + network / 250 + "." + network % 250 + ".1");
            String second = one("source.ip", "198." + network / 250 + "." + network % 250 + ".254");
            assertThat(first.substring(0, first.lastIndexOf('.'))).isEqualTo(second.substring(0, second.lastIndexOf('.')));
            networks.add(first.substring(0, first.lastIndexOf('.')));
            addresses.addAll(Arrays.asList(first, second));
        }
        assertThat(networks).hasSize(3_000);
        assertThat(addresses).hasSize(6_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "127.0.0.1 and ::1 and 0.0.0.0      | 127\\.0\\.0\\.1 and ::1 and 0\\.0\\.0\\.0",
        "999.1.1.1 or 1.2.3 or 10:20:30     | 999\\.1\\.1\\.1 or 1\\.2\\.3 or 10:20:30",
        "from=::ffff:192.0.2.1;             | from=::ffff:10\\.\\d+\\.\\d+\\.\\d+;",
        "[2a00:1450:4001::200e]:443         | \\[2001:db8:[0-9a-f:]+\\]:443",
        "192.0.2.1/24,192.0.2.1:80          | (10\\.\\d+\\.\\d+\\.\\d+)/24,\\1:80",
        "at 2025-12-11T10:00:00Z            | at 2025-12-11T10:00:00Z",
    })
    void addressesInText(String text, String expected) {
        assertThat(pseudonymiser.text(text)).matches(expected);
    }

    @Test
    void keyIsKeptInItsFileAndShownNowhere() throws IOException {
        Path file = folder.resolve("case.key");
        PseudonymKey made = PseudonymKey.in(file);
        assertThat(PseudonymKey.in(file).fingerprint()).isEqualTo(made.fingerprint());
        String secret = Files.readAllLines(file).get(1);
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(new Pseudonymiser(made).account()).contains(made.fingerprint()).doesNotContain(secret.substring(0, 8));
        Path wrong = Files.writeString(folder.resolve("notes.txt"), "hello");
        assertThatThrownBy(() -> PseudonymKey.in(wrong)).isInstanceOf(IsologException.class).hasMessageContaining("notes.txt holds no key of Isolog");
        assertThat(wrong).hasContent("hello");
    }

    private String one(String field, String value) {
        return pseudonymiser.replaced(event("", field, value)).get(field);
    }

    private static Event event(String raw, String... namesAndValues) {
        return new Event(0, new SourceRef(1, 1, 0), EventTime.unreadable("?"), Fields.of(namesAndValues), raw);
    }
}
