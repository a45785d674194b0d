package org.isolog.investigation;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import org.isolog.core.IsologException;
import org.isolog.core.Sha256;
import org.isolog.core.SourceInfo;

/**
 * Writes a file all or nothing: beside its place first, then into it. A file that was there stays whole if writing fails or is cancelled.
 * Never writes over the evidence or the case itself.
 */
final class OutputFile {
    private static final int BUFFER = 1 << 16;
    private static final String DATABASE = ".mv.db";
    private static final String LOCK = "case.lock";

    private final Investigation investigation;
    private final Path target;

    OutputFile(Investigation investigation, Path target) {
        this.investigation = investigation;
        this.target = target.toAbsolutePath().normalize();
    }

    /** What goes into the file. */
    interface Content {
        /** @return how many entries were written */
        long write(OutputStream out) throws IOException;
    }

    /**
     * @param out need not be flushed or closed by the content
     * @throws IsologException {@code FILE-IS-EVIDENCE}, {@code FILE-NOT-WRITABLE}
     */
    WrittenFile write(Content content) {
        refuseEvidence();
        // A device or pipe has nothing beside it and cannot be replaced.
        boolean direct = Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
        Path place = direct ? target : target.resolveSibling(target.getFileName() + ".part");
        boolean whole = false;
        try {
            if (Files.isDirectory(target)) {
                throw new IOException("it is a folder");
            }
            WrittenFile written = fill(place, content);
            if (!direct) {
                Files.move(place, target, StandardCopyOption.REPLACE_EXISTING);
            }
            whole = true;
            return written;
        } catch (IOException e) {
            throw new IsologException("FILE-NOT-WRITABLE", "Cannot write " + target + " (" + words(e)
                    + "). Check the folder and that you may write there, or choose another place.", e);
        } finally {
            if (!whole && !direct) {
                remove(place);
            }
        }
    }

    private WrittenFile fill(Path place, Content content) throws IOException {
        Hashing hashing = new Hashing(Files.newOutputStream(place));
        long entries;
        try (OutputStream out = new BufferedOutputStream(hashing, BUFFER)) {
            entries = content.write(out);
        }
        return new WrittenFile(target, entries, hashing.bytes, Sha256.hex(hashing.digest));
    }

    private void refuseEvidence() {
        String name = String.valueOf(target.getFileName());
        boolean caseFile = target.startsWith(investigation.folder().toAbsolutePath().normalize())
                && (name.endsWith(DATABASE) || name.equals(LOCK));
        if (caseFile || investigation.sources().stream().anyMatch(this::isTarget)) {
            throw new IsologException("FILE-IS-EVIDENCE", target + " belongs to the case: it would be destroyed. Choose another name.");
        }
    }

    private boolean isTarget(SourceInfo source) {
        int entry = source.path().indexOf('!');
        return isTarget(source.path()) || entry > 0 && isTarget(source.path().substring(0, entry));
    }

    private boolean isTarget(String path) {
        try {
            return Files.exists(target) && Files.isSameFile(target, Path.of(path));
        } catch (IOException | InvalidPathException notThere) {
            return false;
        }
    }

    private static void remove(Path place) {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            // What could not be written can mostly not be removed either; the failure itself is already on its way to the user.
        }
    }

    private static String words(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such folder" : e.getMessage();
    }

    private static final class Hashing extends FilterOutputStream {
        private final MessageDigest digest = Sha256.digest();
        private long bytes;

        Hashing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] data, int from, int count) throws IOException {
            out.write(data, from, count);
            digest.update(data, from, count);
            bytes += count;
        }
    }
}
