package org.isolog.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.isolog.core.IsologException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateLogsTest {
    @TempDir
    private Path directory;

    @Test
    void labelsNameTheRecordsThatArePlanted() throws IOException {
        GenerateLogs.write(3_000, 8, Attack.all(), directory.resolve("made"));

        List<String> log = Files.readAllLines(directory.resolve("made/log.csv"));
        List<String> labels = Files.readAllLines(directory.resolve("made/labels.csv"));
        List<String> expected = new ArrayList<>(List.of("record,attack"));
        LogGenerator again = new LogGenerator(3_000, 8, Attack.all(), GenerateLogs.START);
        for (int record = 1; again.hasNext(); record++) {
            GeneratedRow row = again.next();
            assertThat(log.get(record)).startsWith(row.time() + "," + row.user() + "," + row.action() + ",").endsWith("," + row.message());
            if (row.attack() != null) {
                expected.add(record + "," + row.attack().id());
            }
        }
        assertThat(log).hasSize(3_001).startsWith("ts,user,action,status,src_ip,host,bytes,message");
        assertThat(log).allMatch(line -> line.split(",", -1).length == 8);
        assertThat(labels).isEqualTo(expected);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> GenerateLogs.write(10, 1, Set.of(), file.resolve("sub"))).isInstanceOf(IsologException.class)
                .hasMessageContaining(file.resolve("sub").toString()).hasMessageEndingWith("Choose a folder with room that you may write to.");
    }
}
