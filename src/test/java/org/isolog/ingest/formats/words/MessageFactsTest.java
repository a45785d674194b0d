package org.isolog.ingest.formats.words;

import org.isolog.core.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class MessageFactsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "Login failed for user \"bob\" IP-address: 192.0.2.1              | source.ip=192.0.2.1 user.name=bob event.outcome=failure",
        "Login failed for user `eve` from private IP `2001:db8::1`.       | source.ip=2001:db8::1 user.name=eve event.outcome=failure",
        "Username or password is incorrect. IP: ::1. Username: a@b.test.  | source.ip=::1 user.name=a@b.test event.outcome=failure",
        "authentication failed for [carol], account not found             | user.name=carol event.outcome=failure",
        "Login failed: dave (Remote IP: 192.0.2.7)                        | source.ip=192.0.2.7 user.name=dave event.outcome=failure",
        "[192.0.2.9:4000] authentication for user \"amy\" accepted        | source.ip=192.0.2.9 user.name=amy",
        "AccountID=\"6001\",LocalAddress=\"IPV4/UDP/10.0.0.1/5060\",RemoteAddress=\"IPV4/UDP/192.0.2.4/5\" | source.ip=192.0.2.4 user.name=6001",
        "ACCEPT host=::ffff:192.0.2.5 port=3 fd=4                         | source.ip=::ffff:192.0.2.5",
        "d.test 192.0.2.6 undefined GET /x?y=1 404 ok 1                   | http.request.method=GET url.original=/x?y=1 url.path=/x url.query=y=1 http.response.status_code=404 event.outcome=failure source.ip=192.0.2.6",
        "~| 200 |   5ms |  192.0.2.8 | POST     \"/client\"~             | http.request.method=POST url.original=/client url.path=/client http.response.status_code=200 event.outcome=success source.ip=192.0.2.8",
        "Unsuccessful login from 10.0.0.1 (X-Forwarded-For: 192.0.2.2, 192.0.2.3) | source.ip=10.0.0.1 client.ip=192.0.2.2 event.outcome=failure",
    })
    void readsWhoAndFromWhere(String message, String expected) {
        assertThat(facts(message)).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the user was seen at 10:22:21", "user agent is new", "account of the year", "Backup to 192.0.2.1 done", "version 1.2.3.4.5",
        "GET ready", "for \"all\" of them", "state: 00:11:22:33:44:55"})
    void findsNobodyWhereNobodyIsNamed(String message) {
        assertThat(facts(message)).isEmpty();
    }

    @Test
    void keepsWhatIsKnown() {
        Fields.Builder fields = new Fields.Builder().put("source.ip", "198.51.100.1").put("user.name", "root").put("event.outcome", "success");
        MessageFacts.complete("Login failed for user \"bob\" from 192.0.2.1", fields);
        assertThat(written(fields)).containsExactly("source.ip=198.51.100.1", "user.name=root", "event.outcome=success");
    }

    private static List<String> facts(String message) {
        Fields.Builder fields = new Fields.Builder();
        MessageFacts.complete(message, fields);
        return written(fields);
    }

    private static List<String> written(Fields.Builder fields) {
        List<String> all = new ArrayList<>();
        fields.build().forEach((name, value) -> all.add(name + "=" + value));
        return all;
    }
}
