package org.isolog.ingest.formats.windows.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.isolog.testkit.evtx.EvtxSample;
import org.junit.jupiter.api.Test;

/** The sample in the test resources is made by code, and that code still makes it. */
class EvtxSampleTest {
    @Test
    void isWhatTheWriterMakes() throws IOException {
        try (InputStream sample = EvtxSampleTest.class.getResourceAsStream("/org/isolog/ingest/formats/evtx/made.evtx")) {
            assertThat(sample.readAllBytes()).isEqualTo(EvtxSample.bytes());
        }
    }
}
