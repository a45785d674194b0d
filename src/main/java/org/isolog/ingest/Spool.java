package org.isolog.ingest;

import org.isolog.core.IsologException;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A temporary folder for bytes that cannot be read at random where they are. It is made when it is first needed, only its owner may look
 * into it, its files have numbers for names, and it is gone when the spool is closed; what a killed process left is deleted when the next
 * spool is made. One thread at a time.
 */
public final class Spool implements AutoCloseable {
    /** Left free on the disk: the case and the system need room too. */
    private static final long RESERVE = 256L << 20;
    private static final String PREFIX = "isolog-unpacked-";
    private static final String LOCK = "in-use";

    private final Path parent;
    private final List<Closeable> open = new ArrayList<>();
    private Path folder;
    private FileLock lock;
    private int files;

    public Spool() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param parent where its folder is made */
    public Spool(Path parent) {
        this.parent = parent;
    }

    /** A new file, not yet there. */
    public Path newFile() throws IOException {
        if (folder == null) {
            deleteLeftOvers();
            folder = Files.createTempDirectory(parent, PREFIX);
            folder.toFile().deleteOnExit();
            Path inUse = folder.resolve(LOCK);
            inUse.toFile().deleteOnExit();
            lock = FileChannel.open(inUse, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE).lock();
        }
        Path file = folder.resolve(++files + ".bin");
        file.toFile().deleteOnExit();
        return file;
    }

    /** @throws IsologException {@code DISK-FULL} if so many bytes more would leave too little room */
    public void requireRoom(long bytes, String forWhat) throws IOException {
        long usable = Files.getFileStore(folder == null ? parent : folder).getUsableSpace();
        if (bytes > usable - RESERVE) {
            throw new IsologException("DISK-FULL", forWhat + " needs " + (bytes >> 20) + " MB to be unpacked, and " + parent + " has "
                    + (usable >> 20) + " MB left. Make room there, or unpack it yourself on another disk and import the files.");
        }
    }

    /** Closes it together with the spool. */
    public <T extends Closeable> T keep(T opened) {
        open.add(opened);
        return opened;
    }

    @Override
    public void close() {
        for (Closeable opened : open.reversed()) {
            closeQuietly(opened);
        }
        open.clear();
        if (folder != null) {
            closeQuietly(lock.acquiredBy());
            delete(folder);
            folder = null;
        }
    }

    private void deleteLeftOvers() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, PREFIX + "*")) {
            left.forEach(Spool::deleteUnlessInUse);
        }
    }

    private static void deleteUnlessInUse(Path old) {
        try (FileChannel inUse = FileChannel.open(old.resolve(LOCK), StandardOpenOption.WRITE); FileLock unused = inUse.tryLock()) {
            if (unused == null) {
                return;
            }
        } catch (IOException | OverlappingFileLockException ofAnother) {
            return;
        }
        delete(old);
    }

    private static void delete(Path folder) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path file : inside) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            System.getLogger(Spool.class.getName()).log(System.Logger.Level.DEBUG, "cannot delete " + folder, e);
        }
    }

    private static void closeQuietly(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            System.getLogger(Spool.class.getName()).log(System.Logger.Level.DEBUG, "cannot close " + opened, e);
        }
    }
}
