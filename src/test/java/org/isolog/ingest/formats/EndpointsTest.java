package org.isolog.ingest.formats;

import org.isolog.core.Fields;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndpointsTest {
    @Test
    void areTakenApart() {
        assertThat(put("192.0.2.1:80")).isEqualTo(Fields.of("source.ip", "192.0.2.1", "source.port", "80"));
        assertThat(put("192.0.2.1")).isEqualTo(Fields.of("source.ip", "192.0.2.1"));
        assertThat(put("[2001:db8::1]:80")).isEqualTo(Fields.of("source.ip", "2001:db8::1", "source.port", "80"));
        assertThat(put("2001:db8::1:443")).isEqualTo(Fields.of("source.ip", "2001:db8::1", "source.port", "443"));
        assertThat(put("mail.example:25")).isEqualTo(Fields.of("source.domain", "mail.example", "source.port", "25"));
        assertThat(put("-")).isEqualTo(Fields.empty());
        assertThat(put(null)).isEqualTo(Fields.empty());
    }

    private static Fields put(String endpoint) {
        Fields.Builder fields = new Fields.Builder();
        Endpoints.put("source", endpoint, fields);
        return fields.build();
    }
}
