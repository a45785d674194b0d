package org.isolog.ingest.formats.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.isolog.core.Fields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TcpdumpBodyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "IP 192.0.2.1.43436 > 198.51.100.7.22: Flags [S], seq 1, length 0 | {source.ip=192.0.2.1, source.port=43436, destination.ip=198.51.100.7, destination.port=22, network.transport=tcp}",
        "192.0.2.1.53 > 198.51.100.7.4000: UDP, length 80                 | {source.ip=192.0.2.1, source.port=53, destination.ip=198.51.100.7, destination.port=4000, network.transport=udp}",
        "IP 192.0.2.1 > 198.51.100.7: ICMP echo request, id 1, length 64  | {source.ip=192.0.2.1, destination.ip=198.51.100.7, network.transport=icmp}",
        "IP6 2001:db8::1.443 > fe80::2.5000: Flags [P.], length 9         | {source.ip=2001:db8::1, source.port=443, destination.ip=fe80::2, destination.port=5000, network.transport=tcp}",
    })
    void readsWhoSentToWhom(String message, String expected) {
        Fields.Builder fields = new Fields.Builder();
        assertThat(new TcpdumpBody().describe(null, message, fields)).isTrue();
        assertThat(fields.build()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IP a.example.ssh > b.example.22: Flags [S]", "5 > 4: true", "IP ", "", "IP 192.0.2.1.1 > 198.51.100.7.22", "ab > cd: x",
        "IP 1.2.3.4.5.6 > 198.51.100.7.22: Flags [S]"})
    void leavesEverythingElse(String message) {
        Fields.Builder fields = new Fields.Builder();
        assertThat(new TcpdumpBody().describe(null, message, fields)).isFalse();
        assertThat(fields.build()).isEqualTo(Fields.empty());
    }
}
