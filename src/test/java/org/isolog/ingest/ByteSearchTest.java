package org.isolog.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteSearchTest {
    @Test
    void findsTheFirstPlaceAtEveryDistance() {
        for (int length = 1; length < 40; length++) {
            byte[] bytes = "\u000b".repeat(length).getBytes(StandardCharsets.ISO_8859_1);
            for (int place = 0; place < length; place++) {
                bytes[place] = '\n';
                for (int from = 0; from < length; from++) {
                    assertThat(new ByteSearch(bytes).indexOf((byte) '\n', from, length)).isEqualTo(from <= place ? place : -1);
                }
                bytes[place] = 0x0b;
            }
        }
    }

    @Test
    void looksOnlyBeforeTheEndAndKnowsBytesFromItsNeighbours() {
        byte[] bytes = {0, (byte) 0x8a, 0x0b, 0x09, 0x0a, (byte) 0xff, 0x01, 0x0a, 0x0a};
        ByteSearch search = new ByteSearch(bytes);
        assertThat(search.indexOf((byte) 0x0a, 0, 4)).isEqualTo(-1);
        assertThat(search.indexOf((byte) 0x0a, 0, 9)).isEqualTo(4);
        assertThat(search.indexOf((byte) 0xff, 0, 9)).isEqualTo(5);
        assertThat(search.indexOf((byte) 0x8a, 1, 9)).isEqualTo(1);
        bytes[8] = 7;
        assertThat(search.indexOf((byte) 7, 0, 9)).isEqualTo(8);
    }
}
