package org.isolog.ui.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.IsologException;
import org.isolog.investigation.ImportRequest;

/** Pasted log text, kept as files: beside the system's temporary files until the case exists, then in its folder {@code pasted}. */
final class PastedTexts {
    private final List<Path> staged = new ArrayList<>();
    private Path folder;

    /** Keeps the text, byte for byte as UTF-8. */
    Path stage(String text) {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("isolog-pasted-");
            }
            Path file = folder.resolve("pasted-" + (staged.size() + 1) + ".log");
            Files.writeString(file, text, StandardCharsets.UTF_8);
            staged.add(file);
            return file;
        } catch (IOException e) {
            throw new IsologException("PASTE", "The pasted text cannot be kept in a temporary file: " + e.getMessage() + ". Make room on the disk.", e);
        }
    }

    /** Whether the file is a pasted text that is not yet in a case. */
    boolean holds(Path file) {
        return staged.contains(file);
    }

    /** What is to be imported: a pasted text moves into the case, any other stays where it is. */
    ImportRequest settled(ImportRequest request, Path caseFolder) {
        return staged.contains(request.origin()) ? request.at(moved(request.origin(), caseFolder)) : request;
    }

    private static Path moved(Path file, Path caseFolder) {
        try {
            Path home = Files.createDirectories(caseFolder.resolve("pasted"));
            Path settled = home.resolve(file.getFileName());
            for (int number = 1; Files.exists(settled); number++) {
                settled = home.resolve("pasted-" + number + ".log");
            }
            return Files.copy(file, settled, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new IsologException("PASTE", "The pasted text cannot be kept in " + caseFolder + ": " + e.getMessage() + ". Make room on the disk.", e);
        }
    }

    /** Deletes the temporary files; those in the case stay. */
    void discard() {
        try {
            for (Path file : staged) {
                Files.deleteIfExists(file);
            }
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            // What stays is the system's to clean up, like every temporary file.
            staged.clear();
        }
    }
}
