package org.isolog.ingest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class FileWalkerTest {
    @TempDir
    Path folder;

    @Test
    void walksFoldersInOrderAndLeavesOutHiddenFiles() throws IOException {
        Path b = Files.writeString(folder.resolve("b.log"), "b");
        Path inner = Files.createDirectory(folder.resolve("a"));
        Path c = Files.writeString(inner.resolve("c.log"), "c");
        Files.writeString(folder.resolve(".hidden"), "h");
        assertThat(new FileWalker().walk(List.of(folder, b))).isEqualTo(new FileWalker.Found(List.of(c, b), List.of()));
    }

    @Test
    void doesNotFollowCircles() throws IOException {
        Path b = Files.writeString(folder.resolve("b.log"), "b");
        Path circle = Files.createSymbolicLink(folder.resolve("circle"), folder);
        assertThat(new FileWalker().walk(List.of(folder))).isEqualTo(new FileWalker.Found(List.of(b),
                List.of(circle + " leads back to a folder above it and was not followed.")));
    }

    @Test
    void saysWhatIsMissingAndGoesOn() throws IOException {
        Path b = Files.writeString(folder.resolve("b.log"), "b");
        Path gone = folder.resolve("gone.log");
        assertThat(new FileWalker().walk(List.of(gone, b))).isEqualTo(new FileWalker.Found(List.of(b),
                List.of(gone + " does not exist. Check the path.")));
    }

    @Test
    void namesALinkThatLeadsNowhere() throws IOException {
        Path b = Files.writeString(folder.resolve("b.log"), "b");
        Path broken = Files.createSymbolicLink(folder.resolve("a.log"), folder.resolve("nowhere"));
        assertThat(new FileWalker().walk(List.of(folder))).isEqualTo(new FileWalker.Found(List.of(b),
                List.of(broken + " is a link that leads nowhere.")));
    }
}
