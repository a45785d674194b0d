package org.isolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.ImportLogs.Requests;
import org.isolog.cli.Cases.WorkingCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
    @TempDir
    private Path elsewhere;

    @Test
    void nothingIsLeftOfATemporaryCase() throws IOException {
        Path log = Files.writeString(elsewhere.resolve("auth.log"), "Jan  1 00:00:00 web01 sshd[1]: hello\n");
        Path large = Files.write(elsewhere.resolve("large.log"), new byte[(8 << 20) + 1]);
        for (Path first : List.of(log, large)) {
            Path folder;
            try (Requests requests = ImportLogs.requests(List.of(first), null, ZoneOffset.UTC);
                 WorkingCase work = new Cases(Terminal.silent(elsewhere)).openOrTemporary(null, first, requests)) {
                folder = work.investigation().folder();
                // A small log is held in memory; only the lock of the case is in its folder.
                assertThat(Files.exists(folder.resolve("case.mv.db"))).isEqualTo(first.equals(large));
                assertThat(work.investigation().name()).isEqualTo(first.getFileName().toString());
            }
            assertThat(folder).doesNotExist();
        }
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
