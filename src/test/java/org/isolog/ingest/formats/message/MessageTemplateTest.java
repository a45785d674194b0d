package org.isolog.ingest.formats.message;

import org.isolog.core.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Forms of messages: what they take from a message, and what they leave alone. */
class MessageTemplateTest {
    @Test
    void wordsEndAtBlanksAndTextsAtWhatFollows() {
        assertThat(read("user {user.name} ran {process.command_line:text} as {user.effective.name}", "user bob ran rm -r / as root"))
                .isEqualTo(Fields.of("user.name", "bob", "process.command_line", "rm -r /", "user.effective.name", "root"));
    }

    @Test
    void namesThatStrangersTypeReachAsFarAsTheyCan() {
        assertThat(read("for {user.name:most} from {source} port {source.port:int}", "for x from 192.0.2.1 port 1 from 192.0.2.2 port 22 ssh2"))
                .isEqualTo(Fields.of("user.name", "x from 192.0.2.1 port 1", "source.ip", "192.0.2.2", "source.port", "22"));
    }

    @Test
    void aNameWithAPointEndsAtTheLastOne() {
        assertThat(read("New session {session.id} of user {user.name:most}.", "New session 132 of user m.haddad."))
                .isEqualTo(Fields.of("session.id", "132", "user.name", "m.haddad"));
    }

    @Test
    void optionalTextMayBeAbsentOrAnyOfItsAlternatives() {
        String form = "Failed for [invalid user |illegal user ]{user.name} from {source}[ via {destination}]";
        assertThat(read(form, "Failed for illegal user a from host.example via 192.0.2.9"))
                .isEqualTo(Fields.of("user.name", "a", "source.domain", "host.example", "destination.ip", "192.0.2.9"));
        assertThat(read(form, "Failed for a from [::ffff:192.0.2.3]")).isEqualTo(Fields.of("user.name", "a", "source.ip", "192.0.2.3"));
    }

    @Test
    void addressesEndBeforePortsAndPoints() {
        assertThat(read("{source.ip:ip}:{source.port:int} x", "2001:db8::1:443 x")).isEqualTo(Fields.of("source.ip", "2001:db8::1", "source.port", "443"));
        assertThat(read("from {source.ip:ip}[. {event.reason:text}]", "from 192.0.2.1. Bye")).isEqualTo(Fields.of("source.ip", "192.0.2.1", "event.reason", "Bye"));
        assertThat(read("from {source.ip:ip}", "from 192.0.2.1.")).isEqualTo(Fields.of("source.ip", "192.0.2.1"));
    }

    @Test
    void aDollarIsTheEndAndChoicesAreRequired() {
        assertThat(read("{=a|b} {user.name}$", "c x")).isNull();
        assertThat(read("{=a|b} {user.name}$", "b x y")).isNull();
        assertThat(read("{=a|b} {user.name}$", "b x")).isEqualTo(Fields.of("user.name", "x"));
    }

    @Test
    void aHostileMessageEndsSoon() {
        String form = "{:text}a{:text}a{:text}a{:text}a{:text}a{:text}b$";
        assertThat(read(form, "a".repeat(4000))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[a", "{a", "x{a:kind}"})
    void whatIsNoTemplateIsRefused(String form) {
        assertThatThrownBy(() -> new MessageTemplate(form)).isInstanceOf(RuntimeException.class);
    }

    private static Fields read(String form, String message) {
        MessageTemplate.Found found = new MessageTemplate(form).find(message);
        if (found == null) {
            return null;
        }
        Fields.Builder fields = new Fields.Builder();
        found.putInto(fields);
        return fields.build();
    }
}
