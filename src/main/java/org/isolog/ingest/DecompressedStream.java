package org.isolog.ingest;

import org.isolog.core.CancelledException;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The bytes of a plain or compressed file, told apart by the first bytes. One that is cut off, damaged or a bomb ends early and says
 * so among the problems, so that everything before is kept. For one thread.
 */
public final class DecompressedStream extends BlockStream {
    private static final String CUT_OFF = "The compressed file is cut off: records up to there were read. Get a complete copy for the rest.";
    private static final String DAMAGED = "The compressed file is damaged: records up to there were read. Get a sound copy for the rest.";
    private static final String DEEP = "The file is compressed more than %d times over, as only archive bombs are. Unpack it yourself if it is sound.";

    private final Source source;
    private final Problems problems;
    private final Limits limits;
    private InputStream in;
    private int layers;
    private long count;
    private boolean cutOff;

    /** @param file should be buffered: some compressions are read byte by byte */
    public DecompressedStream(InputStream file, Problems problems) throws IOException {
        this(file, problems, Limits.DEFAULT);
    }

    /** @param file should be buffered: some compressions are read byte by byte */
    public DecompressedStream(InputStream file, Problems problems, Limits limits) throws IOException {
        this.source = new Source(file);
        this.problems = problems;
        this.limits = limits;
        this.in = source;
        try {
            unwrap();
        } catch (IOException | RuntimeException e) {
            ended(e);
        }
    }

    private void unwrap() throws IOException {
        PeekedStream peeked = new PeekedStream(in, Compression.MAGIC);
        in = peeked;
        for (Compression next = Compression.of(peeked.start()); next != null; next = Compression.of(peeked.start())) {
            if (++layers > limits.depth()) {
                problems.add(String.format(Locale.ROOT, DEEP, limits.depth()));
                cutOff = true;
                return;
            }
            peeked = new PeekedStream(next.open(in), Compression.MAGIC);
            in = peeked;
        }
    }

    /** Whether the bytes ended because the compressed file is cut off, damaged or a bomb. */
    public boolean cutOff() {
        return cutOff;
    }

    /** Whether there is any compression. */
    public boolean compressed() {
        return layers > 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (cutOff) {
            return -1;
        }
        int read;
        try {
            read = in.read(buffer, offset, length);
        } catch (IOException | RuntimeException e) {
            return ended(e);
        }
        count += Math.max(0, read);
        if (layers > 0 && limits.isBomb(source.count, count)) {
            problems.add(String.format(Locale.ROOT, "The file unpacks to more than %,d times its size, as only archive bombs do: it was read up to %,d"
                    + " bytes. Unpack it yourself if it is sound.", limits.ratio(), count));
            cutOff = true;
            return -1;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } catch (IOException damagedToo) {
            // what was wrong was said while it was read
            cutOff = true;
        } finally {
            source.close();
        }
    }

    // Libraries answer damage with exceptions of many kinds; those of the file itself are not theirs.
    private int ended(Exception e) throws IOException {
        if (e instanceof CancelledException cancelled) {
            throw cancelled;
        }
        if (source.failure != null) {
            throw source.failure;
        }
        if (layers == 0 && e instanceof RuntimeException bug) {
            throw bug;
        }
        String why = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        boolean end = e instanceof EOFException || why.contains("unexpected end") || why.contains("truncated") || why.contains("premature");
        problems.add(end ? CUT_OFF : DAMAGED);
        cutOff = true;
        return -1;
    }

    /** The file, with what it failed with. */
    private static final class Source extends FilterInputStream {
        private long count;
        private IOException failure;

        Source(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                int read = in.read();
                count += read < 0 ? 0 : 1;
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = in.read(buffer, offset, length);
                count += Math.max(0, read);
                return read;
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
