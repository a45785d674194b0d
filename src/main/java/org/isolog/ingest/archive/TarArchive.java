package org.isolog.ingest.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.isolog.ingest.BlockStream;

/** Tar: entries are slices of the file and are read where they are. Links and devices are left out. */
final class TarArchive {
    private final Entries entries;

    TarArchive(Entries entries) {
        this.entries = entries;
    }

    void read(Path file) throws IOException, Refusal {
        int before = entries.found().size();
        try (Position position = new Position(new BufferedInputStream(Files.newInputStream(file)));
             TarArchiveInputStream tar = new TarArchiveInputStream(position, "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink() && entries.wants(entry.getName())) {
                    add(file, tar, entry, position.count);
                }
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damage) {
            throw Refusal.because(entries.archive().path() + " is damaged or cut off: the " + (entries.found().size() - before)
                    + " files before that are taken. Get a complete copy for the rest.");
        }
    }

    private void add(Path file, TarArchiveInputStream tar, TarArchiveEntry entry, long from) throws IOException, Refusal {
        if (entry.isSparse()) {
            entries.spool(entry.getName(), entry.getRealSize(), entry.getLastModifiedDate(), tar);
            return;
        }
        entries.slice(entry.getName(), entry.getSize(), entry.getLastModifiedDate(), () -> new EntryStream(slice(file, from, entry.getSize()), entry.getSize()));
    }

    private static InputStream slice(Path file, long from, long size) throws IOException {
        InputStream in = Channels.newInputStream(FileChannel.open(file).position(from));
        return new BlockStream() {
            private long rest = size;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = rest == 0 ? -1 : in.read(buffer, offset, (int) Math.min(length, rest));
                rest -= Math.max(0, read);
                return read;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    /** Counts what the tar reader took: it reads whole blocks, so that after a header this is where the entry begins. */
    private static final class Position extends FilterInputStream {
        private long count;

        Position(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = in.skip(n);
            count += skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
