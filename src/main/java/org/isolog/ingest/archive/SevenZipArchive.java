package org.isolog.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** 7z: its files are packed as one stream, so they are unpacked into the spool. */
final class SevenZipArchive {
    /** What a decoder may take; the highest level of 7-Zip asks for 64 MB of dictionary. */
    private static final int MEMORY_KIB = 256 * 1024;
    private static final int PROBE = 1 << 16;

    private final Entries entries;
    private final List<String> passwords;

    SevenZipArchive(Entries entries, List<String> passwords) {
        this.entries = entries;
        this.passwords = passwords;
    }

    void read(Path file) throws IOException, Refusal {
        String password = null;
        if (isLocked(file)) {
            password = passwords.stream().filter(candidate -> opens(file, candidate)).findFirst()
                    .orElseThrow(() -> Passwords.missing(entries.archive().path(), 0, passwords));
        }
        int before = entries.found().size();
        try (SevenZFile archive = open(file, password)) {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String name = entry.getName() == null ? "unnamed" : entry.getName();
                if (!entry.isDirectory() && !entry.isAntiItem() && entries.wants(name)) {
                    entries.spool(name, entry.getSize(), entry.getHasLastModifiedDate() ? entry.getLastModifiedDate() : null, stream(archive, entry));
                }
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException damage) {
            throw Refusal.because(entries.archive().path() + " is damaged or cut off: the " + (entries.found().size() - before)
                    + " files before that are taken. Get a complete copy for the rest.");
        }
    }

    private static InputStream stream(SevenZFile archive, SevenZArchiveEntry entry) {
        return new EntryStream(new InputStream() {
            @Override
            public int read() throws IOException {
                return archive.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return archive.read(buffer, offset, length);
            }
        }, entry.getSize());
    }

    private static boolean isLocked(Path file) {
        try {
            probe(file, null);
            return false;
        } catch (PasswordRequiredException locked) {
            return true;
        } catch (IOException | RuntimeException otherDamage) {
            return false;
        }
    }

    private static boolean opens(Path file, String password) {
        try {
            probe(file, password);
            return true;
        } catch (IOException | RuntimeException wrong) {
            return false;
        }
    }

    // Reads the first file that has bytes, up to its checksum if it is short: only that tells a wrong password.
    private static void probe(Path file, String password) throws IOException {
        try (SevenZFile archive = open(file, password)) {
            List<SevenZArchiveEntry> files = new ArrayList<>();
            archive.getEntries().forEach(files::add);
            boolean any = files.stream().anyMatch(entry -> entry.hasStream() && entry.getSize() > 0);
            for (SevenZArchiveEntry entry = any ? archive.getNextEntry() : null; entry != null; entry = archive.getNextEntry()) {
                if (entry.hasStream() && entry.getSize() > 0) {
                    new EntryProbe(archive).read(PROBE);
                    return;
                }
            }
        }
    }

    private record EntryProbe(SevenZFile archive) {
        void read(int most) throws IOException {
            byte[] block = new byte[4096];
            int rest = most;
            for (int read = archive.read(block); read >= 0 && rest > 0; read = archive.read(block)) {
                rest -= read;
            }
        }
    }

    private static SevenZFile open(Path file, String password) throws IOException {
        SevenZFile.Builder builder = SevenZFile.builder().setMaxMemoryLimitKiB(MEMORY_KIB);
        if (password != null) {
            builder.setPassword(password);
        }
        return builder.setPath(file).get();
    }
}
