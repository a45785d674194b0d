package org.isolog.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isolog.core.IsologException;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.Investigation;

/** Opens the cases that commands work on. */
final class Cases {
    private final Console console;

    Cases(Console console) {
        this.console = console;
    }

    /** @throws IsologException if there is no case in the folder, or it cannot be opened */
    Investigation open(Path folder) {
        Investigation opened = Investigation.open(folder, console.clock(), console.author());
        opened.recovered().forEach(path -> console.warning(path + " was not whole in this case and was taken out: its import had been interrupted."));
        return opened;
    }

    /** The case in the folder, made if there is none. */
    Investigation openOrCreate(Path folder) {
        return Investigation.isCase(folder) ? open(folder)
                : Investigation.create(folder, nameOf(folder), console.clock(), console.author());
    }

    /** The case in the folder or, where that is null, one that is deleted when it is closed. */
    WorkingCase openOrTemporary(Path folder, Path firstSource, ImportLogs.Requests requests) {
        return folder == null ? temporary(nameOf(firstSource), requests.unpackedBytes()) : new WorkingCase(openOrCreate(folder), null);
    }

    private WorkingCase temporary(String name, long bytes) {
        TemporaryFolder folder = TemporaryFolder.create();
        try {
            return new WorkingCase(Investigation.temporary(folder.path(), name, console.clock(), console.author(), bytes), folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? "case" : name.toString();
    }

    /** @param temporary its folder, deleted with it; null for a case that stays */
    record WorkingCase(Investigation investigation, TemporaryFolder temporary) implements AutoCloseable {
        @Override
        public void close() {
            try {
                investigation.close();
            } finally {
                if (temporary != null) {
                    temporary.close();
                }
            }
        }
    }

    /** @throws IsologException if an output would overwrite a file that is read: evidence is never changed */
    static void requireNotEvidence(Path output, Iterable<Path> sources) {
        for (Path source : sources) {
            if (isSame(output, source)) {
                throw new IsologException("OUTPUT-IS-SOURCE", output + " is one of the logs and would be overwritten. Choose another name.");
            }
        }
    }

    private static boolean isSame(Path output, Path source) {
        try {
            return Files.exists(output) && Files.exists(source) && Files.isSameFile(output, source);
        } catch (IOException unreadable) {
            return output.toAbsolutePath().normalize().equals(source.toAbsolutePath().normalize());
        }
    }
}
