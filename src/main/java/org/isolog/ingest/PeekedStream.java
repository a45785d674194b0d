package org.isolog.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream whose first bytes were looked at. Unlike a buffered one it never takes back bytes it has: a failure behind them is thrown once they
 * are read.
 */
final class PeekedStream extends InputStream {
    private final InputStream in;
    private final byte[] start;
    private int length;
    private int position;
    private Exception failure;

    PeekedStream(InputStream in, int peek) {
        this.in = in;
        this.start = new byte[peek];
        try {
            int read = in.read(start, 0, peek);
            while (read > 0) {
                length += read;
                read = length == peek ? 0 : in.read(start, length, peek - length);
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    byte[] start() {
        return Arrays.copyOf(start, length);
    }

    @Override
    public int read() throws IOException {
        if (position < length) {
            return start[position++] & 0xFF;
        }
        fail();
        return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        if (position < length) {
            int copied = Math.min(count, length - position);
            System.arraycopy(start, position, buffer, offset, copied);
            position += copied;
            return copied;
        }
        fail();
        return in.read(buffer, offset, count);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fail() throws IOException {
        switch (failure) {
            case null -> { }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }
}
