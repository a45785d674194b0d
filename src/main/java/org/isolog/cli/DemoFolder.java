package org.isolog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isolog.core.IsologException;

/** Where the sample case and its files go: the build's own folder in a source tree, else a new folder for temporary files. */
final class DemoFolder {
    static final String CASE = "sample-case";
    private static final String BUILD = "target";

    private DemoFolder() {
    }

    static Path of(Console console) {
        Path build = console.folder().resolve(BUILD);
        if (Files.isDirectory(build)) {
            return build;
        }
        try {
            return Files.createTempDirectory("isolog-demo-");
        } catch (IOException e) {
            throw new IsologException("TEMPORARY", "No folder can be made in " + System.getProperty("java.io.tmpdir") + ": " + e.getMessage()
                    + ". Make room there.", e);
        }
    }
}
