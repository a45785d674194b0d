package org.isolog.ingest;

import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrittenNamesTest {
    private final WrittenNames names = new WrittenNames();

    private Fields shared(String... fields) {
        Event event = new Event(0, new SourceRef(1, 1, 0), EventTime.missing(), Fields.of(fields), "raw");
        Event shared = names.shared(event);
        assertThat(shared.raw()).isEqualTo("raw");
        return shared.fields();
    }

    @Test
    void aDomainBeforeTheUserBecomesTheDomain() {
        assertThat(shared("user.name", "CORP\\alice", "a", "b")).isEqualTo(Fields.of("user.name", "alice", "user.domain", "CORP", "a", "b"));
        assertThat(shared("user.name", "CORP\\alice", "user.domain", "corp.example")).isEqualTo(Fields.of("user.name", "alice", "user.domain", "corp.example"));
    }

    @Test
    void otherBackslashesStay() {
        for (String name : new String[] {"\\x16\\x03", "alice\\", "\\alice", "a\\b\\c", "alice"}) {
            assertThat(shared("user.name", name)).isEqualTo(Fields.of("user.name", name));
        }
    }

    @Test
    void mappedAddressesAreIpv4() {
        assertThat(shared("source.ip", "::ffff:10.0.0.5", "destination.ip", "::FFFF:10.0.0.6", "client", "::ffff:10.0.0.7", "source.nat.ip", "2001:db8::1"))
                .isEqualTo(Fields.of("source.ip", "10.0.0.5", "destination.ip", "10.0.0.6", "client", "::ffff:10.0.0.7", "source.nat.ip", "2001:db8::1"));
    }

    @Test
    void aSidAloneNamesTheUser() {
        assertThat(shared("user.id", "S-1-5-18")).isEqualTo(Fields.of("user.id", "S-1-5-18", "user.name", "SYSTEM"));
        assertThat(shared("user.id", "S-1-5-21-1-2-3-1104")).isEqualTo(Fields.of("user.id", "S-1-5-21-1-2-3-1104", "user.name", "S-1-5-21-1-2-3-1104"));
        assertThat(shared("user.id", "1000")).isEqualTo(Fields.of("user.id", "1000"));
    }
}
