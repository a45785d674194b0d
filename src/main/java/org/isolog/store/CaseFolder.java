package org.isolog.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isolog.core.IsologException;

/** The files of a case, and the lock that keeps every other process, and this one a second time, out of it. */
final class CaseFolder implements AutoCloseable {
    static final String DATABASE = "case.mv.db";
    /** A new case is made under this name and renamed once whole, so that a case without tables is never seen. */
    static final String NEW_DATABASE = "new.mv.db";
    private static final String LOCK = "case.lock";
    private static final Set<String> OWN_LEFTOVERS = Set.of(NEW_DATABASE, LOCK);

    private final Path directory;
    private final FileChannel lock;

    private CaseFolder(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Makes the folder where it is missing. */
    static CaseFolder prepare(Path path) {
        Path directory = checked(path);
        try {
            Files.createDirectories(directory);
            requireEmpty(directory);
            CaseFolder folder = lock(directory);
            Files.deleteIfExists(directory.resolve(NEW_DATABASE));
            return folder;
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    static CaseFolder existing(Path path) {
        Path directory = checked(path);
        if (!Files.isRegularFile(directory.resolve(DATABASE))) {
            throw new IsologException("CASE-MISSING", "There is no case in " + directory + ": it has no file " + DATABASE
                + ". Choose the folder of a case, or make a new one.");
        }
        try {
            CaseFolder folder = lock(directory);
            folder.requireHeader();
            return folder;
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    Path directory() {
        return directory;
    }

    void adoptNewDatabase() {
        try {
            Files.move(directory.resolve(NEW_DATABASE), directory.resolve(DATABASE));
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    /** H2 takes an empty file for a new database and fills it; an evidence file is not to be touched like that. */
    private void requireHeader() {
        ByteBuffer head = ByteBuffer.allocate(3);
        try (FileChannel file = FileChannel.open(directory.resolve(DATABASE), StandardOpenOption.READ)) {
            file.read(head, 0);
        } catch (IOException e) {
            close();
            throw new StoreErrors(directory).damaged(e.getMessage(), e);
        }
        byte[] start = head.array();
        if (start[0] != 'H' || start[1] != ':' || start[2] != '2') {
            close();
            throw new StoreErrors(directory).damaged("its beginning is not that of a database", null);
        }
    }

    private static Path checked(Path path) {
        Path directory = path.toAbsolutePath().normalize();
        if (directory.toString().indexOf(';') >= 0) {
            throw new IsologException("CASE-PATH", "The folder " + directory + " has a semicolon in its name, which the database cannot open. "
                + "Rename it.");
        }
        return directory;
    }

    private static void requireEmpty(Path directory) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(directory)) {
            others = files.filter(file -> !OWN_LEFTOVERS.contains(file.getFileName().toString())).toList();
        }
        if (others.stream().anyMatch(file -> file.endsWith(DATABASE))) {
            throw new IsologException("CASE-EXISTS", "There is already a case in " + directory + ". Open it, or choose another folder.");
        }
        if (!others.isEmpty()) {
            throw new IsologException("CASE-NOT-EMPTY", "The folder " + directory + " is not empty. Choose an empty or a new folder for the case.");
        }
    }

    private static CaseFolder lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new CaseFolder(directory, channel);
            }
        } catch (OverlappingFileLockException e) {
            // the same as a lock of another process
        }
        channel.close();
        throw new StoreErrors(directory).locked();
    }

    private static IsologException unwritable(Path directory, IOException e) {
        return new IsologException("CASE-NOT-WRITABLE", "Cannot write in the folder " + directory + " (" + e.getMessage()
            + "). Check that you may write there, or choose another folder.", e);
    }
}
