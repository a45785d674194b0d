package org.isolog.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What formats say they can be at most: it spares asking them, and must never change what a file is taken for. */
class SurestFormatTest {
    private static final List<String> NAMES = List.of("export", "export.csv", "export.log");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.isolog.ingest.EveryFormatTest#samples")
    void isNeverExceededAndChangesNothing(String sample) throws IOException {
        byte[] content = Files.readAllBytes(EveryFormatTest.root().resolve(sample));
        for (String name : NAMES) {
            Head head = new Head(name, Arrays.copyOf(content, Math.min(content.length, Head.SIZE)), content.length <= Head.SIZE);
            for (LogFormat format : Samples.FORMATS) {
                assertThat(format.recognises(head)).as(format.name() + " of " + name).isLessThanOrEqualTo(format.surest(head));
            }
            Evidence file = Evidence.of(Samples.file(folder, name, content));
            FormatGuesser guesser = new FormatGuesser(Samples.FORMATS);
            assertThat(guesser.best(file)).isEqualTo(guesser.candidates(file).getFirst());
        }
    }
}
