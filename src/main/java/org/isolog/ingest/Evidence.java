package org.isolog.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.isolog.core.Sha256;

/**
 * Bytes that are imported as one source: a file, an entry of an archive, or what an address returned. Only ever read.
 *
 * @param path      for people and for the case: the file's path, {@code archive.zip!dir/entry.log}, or the address without its secrets
 * @param file      the file on disk that holds exactly these bytes and that the user knows; null for all else
 * @param size      bytes; below 0 if not known
 * @param modified  when it was last changed, as far as known
 * @param opener    opens the bytes from the first one on; may be called again
 * @param container the archive it is in; null if it is in none
 * @param problems  what is already known to be wrong with it, in sentences
 */
public record Evidence(String path, Path file, long size, Instant modified, Opener opener, Evidence container, List<String> problems) {

    /** Opens the bytes; every call gives a stream of its own. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public Evidence {
        problems = List.copyOf(problems);
    }

    /** A file on disk, which need not exist: then it cannot be opened. */
    public static Evidence of(Path file) {
        return new Evidence(file.toString(), file, file.toFile().length(), Instant.ofEpochMilli(file.toFile().lastModified()),
                () -> Files.newInputStream(file), null, List.of());
    }

    /** The last part of the path: a hint at the format at most. */
    public String name() {
        return nameOf(path);
    }

    /** The file on disk that the bytes come from in the end; null for an address. */
    public Path origin() {
        return container == null ? file : container.origin();
    }

    /** The same bytes under another path. */
    public Evidence named(String otherPath) {
        return new Evidence(otherPath, file, size, modified, opener, container, problems);
    }

    /** Bytes after decompression; below 0 where they can only be known by reading all of it, or it cannot be read. */
    public long unpackedSize() {
        if (size < 0) {
            return size;
        }
        try (DecompressedStream bytes = new DecompressedStream(new BufferedInputStream(open()), new Problems())) {
            return bytes.compressed() ? -1 : size;
        } catch (IOException unreadable) {
            return -1;
        }
    }

    /**
     * SHA-256 of the bytes as they lie on disk or in the archive.
     *
     * @param done told the bytes read so far, after every block
     */
    public String sha256(LongConsumer done) throws IOException {
        try (InputStream in = opener.open()) {
            return Sha256.of(in, done);
        }
    }

    InputStream open() throws IOException {
        return opener.open();
    }

    /** The last part of such a path. */
    public static String nameOf(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        int cut = Math.max(trimmed.lastIndexOf('/'), Math.max(trimmed.lastIndexOf('\\'), trimmed.lastIndexOf('!')));
        return trimmed.substring(cut + 1);
    }
}
