package org.isolog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that the sources use is in {@code strings.properties}, and every key there is used. */
class TextKeysTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "isolog");
    private static final Path STRINGS = Path.of("src", "main", "resources", "org", "isolog", "ui", "strings.properties");
    private static final Pattern USE = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9]*(?:\\.[a-z0-9-]+)+)\"");

    @Test
    void noKeyIsMissing() throws IOException {
        assertThat(keys()).containsAll(found(USE));
    }

    @Test
    void noKeyIsUnused() throws IOException {
        assertThat(found(LITERAL)).containsAll(keys());
    }

    private static Set<String> keys() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(STRINGS, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Stream.concat(Files.walk(SOURCES.resolve("ui")), Files.list(SOURCES))) {
            files.filter(file -> file.toString().endsWith(".java") && Files.exists(file)).forEach(file -> {
                Matcher matcher = pattern.matcher(read(file));
                while (matcher.find()) {
                    // Columns.text("User", …) has a title there, not a key.
                    if (matcher.group(1).matches("[a-z][a-z0-9]*(\\.[a-z0-9-]+)+")) {
                        keys.add(matcher.group(1));
                    }
                }
            });
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
