package org.isolog.ingest;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks the samples of all formats: each is taken for itself before all others, and read to exactly the expected records. */
class EveryFormatTest {
    private static final String EXPECTED = ".expected.jsonl";

    private static final String DAMAGE = "\"\n\r,;\t|\\{}[]<>: 0\0\u00e9";

    @TempDir
    Path folder;

    static Stream<String> samples() throws IOException {
        List<String> samples;
        try (Stream<Path> files = Files.walk(root())) {
            samples = files.filter(Files::isRegularFile).map(file -> root().relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(EXPECTED) && !name.endsWith(".class")).sorted().toList();
        }
        assertThat(samples.stream().map(name -> name.substring(0, name.indexOf('/'))))
                .as("every format has a sample").containsAll(Samples.FORMATS.stream().map(LogFormat::name).toList());
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isRecognisedAndReadExactly(String sample) throws IOException {
        byte[] content = Files.readAllBytes(root().resolve(sample));
        List<String> expected = Files.readAllLines(root().resolve(sample + EXPECTED));
        assertReads(Samples.file(folder, "export", content), sample, expected);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isReadFromGzipOfSeveralMembers(String sample) throws IOException {
        byte[] content = Files.readAllBytes(root().resolve(sample));
        byte[] first = Samples.gzip(Arrays.copyOf(content, content.length / 2));
        byte[] second = Samples.gzip(Arrays.copyOfRange(content, content.length / 2, content.length));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertReads(Samples.file(folder, "export", both), sample, Files.readAllLines(root().resolve(sample + EXPECTED)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void yieldsOnlyFieldsOfItsPage(String sample) throws IOException {
        LogFormat format = Samples.FORMATS.stream().filter(one -> sample.startsWith(one.name() + "/")).findFirst().orElseThrow();
        Set<String> onPage = format.fields().mappings().stream().map(FieldPage.Mapping::field).collect(Collectors.toSet());
        Path file = Samples.file(folder, "export", Files.readAllBytes(root().resolve(sample)));
        Set<String> found = new TreeSet<>();
        Samples.read(file, format, Samples.UTC_2025).events().forEach(event -> event.fields().forEach((name, value) -> found.add(name)));
        found.removeAll(onPage);
        assertThat(onPage.contains(FieldPage.OTHERS) || found.isEmpty()).as("the page names " + found + " or what becomes of others").isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void survivesDamage(String sample) throws IOException {
        byte[] content = Files.readAllBytes(root().resolve(sample));
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            byte[] damaged = Arrays.copyOf(content, 1 + random.nextInt(content.length));
            for (int i = 0; i < 10; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
            }
            Path file = Samples.file(folder, "damaged", damaged);
            // Its own format meets every damage; the others, which rarely get far with it, meet some.
            List<LogFormat> formats = Samples.FORMATS.stream()
                    .filter(format -> sample.startsWith(format.name() + "/") || random.nextInt(50) == 0).toList();
            for (LogFormat format : formats) {
                Samples.Read read = Samples.read(file, format, Samples.UTC_2025);
                assertThat(read.result().read()).isEqualTo(read.events().size() + read.skipped().size());
                assertThat(read.result().size()).isEqualTo(damaged.length);
            }
        }
    }

    private static void assertReads(Path file, String sample, List<String> expected) {
        String format = sample.substring(0, sample.indexOf('/'));
        List<FormatGuesser.Candidate> candidates = new FormatGuesser(Samples.FORMATS).candidates(Evidence.of(file));
        assertThat(candidates).isNotEmpty();
        assertThat(candidates.getFirst().format().name()).isEqualTo(format);
        if (candidates.size() > 1) {
            assertThat(candidates.getFirst().confidence()).isGreaterThan(candidates.get(1).confidence());
        }
        Samples.Read read = Samples.read(file, candidates.getFirst().format(), Samples.UTC_2025);
        assertThat(String.join("\n", read.sink().lines)).isEqualTo(String.join("\n", expected));
        assertThat(read.result().read()).isEqualTo(expected.size());
        assertThat(read.result().read()).isEqualTo(read.result().stored() + read.result().skipped());
        assertThat(read.result().problems()).isEmpty();
    }

    static Path root() {
        try {
            URI uri = EveryFormatTest.class.getResource("/org/isolog/ingest/formats/csv").toURI();
            return Path.of(uri).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
