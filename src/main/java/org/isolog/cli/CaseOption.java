package org.isolog.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --case} of commands that need a case. */
final class CaseOption {
    @Option(names = "--case", required = true, paramLabel = "DIR", description = "Folder of the case.")
    private Path folder;

    Path folder() {
        return folder;
    }
}
