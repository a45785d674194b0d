package org.isolog.samples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleLogsTest {
    private static final Path COMMITTED = Path.of("sample-logs");

    @TempDir
    private Path directory;

    @Test
    void committedFilesAreWhatTheGeneratorWrites() {
        SampleLogs.write(directory);

        assertThat(texts(COMMITTED)).isEqualTo(texts(directory));
    }

    @Test
    void everyStoryIsToldInWordsAndNamesWhatToFind() throws IOException {
        for (Story story : SampleLogs.stories()) {
            Path folder = COMMITTED.resolve(story.name());
            assertThat(folder.resolve("story.md")).content().startsWith("# ");
            assertThat(Files.readAllLines(folder.resolve(Story.EXPECTED))).as(story.name()).hasSizeGreaterThan(1)
                    .startsWith("source,record,within,reason_contains");
        }
    }

    /** The text of every made file below a folder by its path; compressed ones are read, for zlibs differ in their bytes. */
    private static Map<String, String> texts(Path root) {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(Files::isRegularFile).filter(file -> !file.endsWith("story.md"))
                    .forEach(file -> texts.put(root.relativize(file).toString(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String text(Path file) {
        try (InputStream raw = Files.newInputStream(file);
             InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
