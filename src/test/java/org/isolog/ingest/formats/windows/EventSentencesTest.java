package org.isolog.ingest.formats.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EventSentencesTest {
    private final EventSentences sentences = EventSentences.load();

    @Test
    void unknownWritersAndNumbersSayNothing() {
        assertThat(sentences.of("MSSQLSERVER", "18456").action()).isEqualTo("database-logon-failed");
        assertThat(sentences.of("MSSQLSERVER", "1").action()).isNull();
        assertThat(sentences.of("Somebody", "18456").action()).isNull();
        assertThat(sentences.of(null, "18456").action()).isNull();
    }
}
