package org.isolog.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a plain or gzip file, told apart by the first two bytes. A gzip file that is cut off or damaged ends early and says
 * so among the problems, so that everything before the damage is kept.
 */
final class DecompressedStream extends InputStream {
    private final InputStream file;
    private final Problems problems;
    private InputStream in;
    private boolean cutOff;

    /** @param file must support mark and reset */
    DecompressedStream(InputStream file, Problems problems) throws IOException {
        this.file = file;
        this.problems = problems;
        file.mark(2);
        boolean gzip = file.read() == 0x1f && file.read() == 0x8b;
        file.reset();
        this.in = gzip ? null : file;
    }

    boolean cutOff() {
        return cutOff;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (cutOff) {
            return -1;
        }
        try {
            if (in == null) {
                in = new GZIPInputStream(file, 1 << 16);
            }
            return in.read(buffer, offset, length);
        } catch (EOFException end) {
            return damaged("The compressed file is cut off: records up to there were read. Get a complete copy for the rest.");
        } catch (ZipException damage) {
            return damaged("The compressed file is damaged: records up to there were read. Get a sound copy for the rest.");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private int damaged(String problem) {
        cutOff = true;
        problems.add(problem);
        return -1;
    }
}
