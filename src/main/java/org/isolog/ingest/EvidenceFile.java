package org.isolog.ingest;

import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.Sha256;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Evidence opened for reading once: hashed as it lies on disk or in its archive, while it is read, with progress in its bytes. */
final class EvidenceFile implements AutoCloseable {
    private final Evidence evidence;
    private final Progress progress;
    private final Problems problems;
    private final Counted counted;
    private final BufferedInputStream buffered;
    private final RecordInput input;

    private EvidenceFile(Evidence evidence, Progress progress, Problems problems) throws IOException {
        this.evidence = evidence;
        this.progress = progress;
        this.problems = problems;
        evidence.problems().forEach(problems::add);
        this.counted = new Counted(evidence.open(), evidence.size());
        this.buffered = new BufferedInputStream(counted, 1 << 16);
        DecompressedStream bytes = new DecompressedStream(buffered, problems);
        byte[] start = bytes.readNBytes(Head.SIZE);
        Head head = new Head(evidence.name(), start, start.length < Head.SIZE);
        this.input = new RecordInput(head, bytes, evidence.modified(), problems);
    }

    /** @throws IsologException {@code FILE-UNREADABLE} */
    static EvidenceFile open(Evidence evidence, Progress progress, Problems problems) {
        try {
            return new EvidenceFile(evidence, progress, problems);
        } catch (IOException e) {
            throw unreadable(evidence, e);
        }
    }

    static IsologException unreadable(Evidence evidence, IOException cause) {
        Path path = evidence.file();
        String why = path == null ? cause.toString() : Files.isDirectory(path) ? "it is a folder" : Files.notExists(path) ? "it does not exist"
                : Files.isReadable(path) ? cause.toString() : "you may not read it";
        return new IsologException("FILE-UNREADABLE",
                evidence.path() + " cannot be read: " + why + ". Check the path and the permissions, then import it again.", cause);
    }

    RecordInput input() {
        return input;
    }

    /** Reads what no record needed, such as bytes behind a damaged place, so that size and hash are those of the whole file. */
    void drain() throws IOException {
        byte[] rest = new byte[1 << 16];
        while (counted.read(rest, 0, rest.length) >= 0) {
            progress.checkCancelled();
        }
    }

    long size() {
        return counted.count;
    }

    String sha256() {
        return Sha256.hex(counted.digest);
    }

    @Override
    public void close() {
        try {
            buffered.close();
        } catch (IOException e) {
            throw unreadable(evidence, e);
        }
    }

    private final class Counted extends FilterInputStream {
        private final MessageDigest digest = Sha256.digest();
        private final long total;
        private long count;
        private boolean damaged;

        Counted(InputStream in, long total) {
            super(in);
            this.total = total;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            progress.checkCancelled();
            int read = damaged ? -1 : readSound(buffer, offset, length);
            if (read > 0) {
                digest.update(buffer, offset, read);
                count += read;
                progress.report(count, total);
            }
            return read;
        }

        private int readSound(byte[] buffer, int offset, int length) throws IOException {
            try {
                return in.read(buffer, offset, length);
            } catch (EntryDamage damage) {
                problems.add(damage.getMessage());
                damaged = true;
                return -1;
            }
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
