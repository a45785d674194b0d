package org.isolog.ingest;

import org.isolog.investigation.Formats;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThatCode;

/** Inputs on which a format once failed, named {@code FORMAT-what.bin}: each is read to its end now. */
class FuzzRegressionTest {
    static List<Path> inputs() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(FuzzRegressionTest.class.getResource("fuzz").toURI()))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isReadToItsEnd(Path input) throws IOException {
        String name = input.getFileName().toString();
        LogFormat format = Formats.catalogue().stream().filter(one -> name.startsWith(one.name() + "-"))
                .reduce((shorter, longer) -> longer.name().length() > shorter.name().length() ? longer : shorter).orElseThrow();
        byte[] bytes = Files.readAllBytes(input);

        assertThatCode(() -> FormatFuzz.check(format, bytes)).doesNotThrowAnyException();
    }
}
