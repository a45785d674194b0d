package org.isolog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.isolog.core.IsologException;

/** A folder that is gone afterwards, also when the program is interrupted: it holds a copy of somebody's logs. */
final class TemporaryFolder implements AutoCloseable {
    private final Path path;
    private final Thread onExit;

    private TemporaryFolder(Path path) {
        this.path = path;
        this.onExit = new Thread(() -> delete(path), "isolog-temporary-folder");
    }

    static TemporaryFolder create() {
        try {
            TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("isolog-"));
            Runtime.getRuntime().addShutdownHook(folder.onExit);
            return folder;
        } catch (IOException e) {
            throw new IsologException("TEMPORARY", "No folder can be made in " + System.getProperty("java.io.tmpdir") + " (" + e.getMessage()
                    + "). Make room there, or keep the case with --case DIR.", e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException exiting) {
            return;
        }
        delete(path);
    }

    private static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(TemporaryFolder.class.getName()).log(System.Logger.Level.DEBUG, "cannot delete " + folder, e);
        }
    }
}
