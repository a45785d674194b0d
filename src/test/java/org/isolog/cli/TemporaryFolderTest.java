package org.isolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isolog.cli.Cases.WorkingCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
    @TempDir
    private Path elsewhere;

    @Test
    void nothingIsLeftOfATemporaryCase() {
        Path folder;
        try (WorkingCase work = new Cases(Terminal.silent(elsewhere)).openOrTemporary(null, Path.of("auth.log"))) {
            folder = work.investigation().folder();
            assertThat(folder).isNotEmptyDirectory();
            assertThat(work.investigation().name()).isEqualTo("auth.log");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatALinkInsideLeadsToStays() throws IOException {
        Path evidence = Files.createFile(elsewhere.resolve("evidence.log"));
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Files.createSymbolicLink(folder.path().resolve("link"), elsewhere);
        }
        assertThat(evidence).exists();
    }
}
