package org.isolog.ingest.formats.windows.evtx;

import org.isolog.ingest.Problems;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a file into its chunks, one at a time. Chunks follow each other without gaps behind the file's header; where one is not
 * where it must be, the next is searched for. Blocks of nothing but zeros are chunks that Windows has not used yet.
 */
final class ChunkSource {
    private final InputStream in;
    private final Problems problems;
    private final byte[] block = new byte[Chunk.SIZE];
    private int filled;
    private long offset;
    private long found;
    private FileHeader header;
    private boolean started;

    /** @param in from the first byte of the file on */
    ChunkSource(InputStream in, Problems problems) {
        this.in = in;
        this.problems = problems;
    }

    /** The next chunk or damaged block; null at the end of the file. */
    Chunk next() throws IOException {
        if (!started) {
            start();
        }
        while (fill() > 0) {
            Chunk chunk = Chunk.of(Arrays.copyOf(block, filled), offset, header == null || header.checksums());
            chunk = chunk.upTo(nextStart(chunk));
            drop(chunk.bytes().length());
            if (!isEmpty(chunk.bytes())) {
                return describe(chunk);
            }
        }
        checkCount();
        return null;
    }

    private Chunk describe(Chunk chunk) {
        found++;
        if (chunk.state().problem() != null) {
            problems.add(chunk.state().problem());
        }
        return chunk;
    }

    private void start() throws IOException {
        started = true;
        fill();
        header = FileHeader.of(block, filled);
        if (header == null) {
            problems.add("The file has lost its header. Its chunks were searched for.");
            drop(Math.max(0, Chunk.find(block, 0, filled)));
            return;
        }
        if (!header.intact()) {
            problems.add("The header of the file was changed or damaged: its checksum is wrong. All chunks were read all the same.");
        }
        if (header.dirty()) {
            problems.add("The log was not closed, as when it is copied while Windows writes to it: its last records may be missing.");
        }
        drop(FileHeader.SIZE);
    }

    private void checkCount() {
        if (header != null && header.intact() && found != header.chunks()) {
            problems.add(found < header.chunks() ? "The file is not complete: its header counts more chunks than it has."
                    : "The header of the file counts fewer chunks than it has. All of them were read.");
        }
    }

    /** Where the next chunk begins: as a rule a chunk's size further on, earlier where bytes were lost. */
    private int nextStart(Chunk chunk) {
        int next = Chunk.find(block, chunk.state() == Chunk.State.INTACT ? chunk.free() : 1, filled);
        return next < 0 ? filled : next;
    }

    private int fill() throws IOException {
        filled += in.readNBytes(block, filled, block.length - filled);
        return filled;
    }

    private void drop(int count) {
        System.arraycopy(block, count, block, 0, filled - count);
        filled -= count;
        offset += count;
    }

    private static boolean isEmpty(ChunkBytes bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.array()[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
