package org.isolog.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/** The decompressed bytes of one file, from the first one on, with what is known about it. For one thread. */
public final class RecordInput {
    /** Longest record that is read, in characters. A longer one is skipped without being kept in memory. */
    public static final int MAX_RECORD = 1_000_000;

    private final Head head;
    private final Instant modified;
    private final Problems problems;
    private final DecompressedStream rest;
    private final TextDecoder decoder;
    private int headRead;

    RecordInput(Head head, DecompressedStream rest, Instant modified, Problems problems) {
        this.head = head;
        this.rest = rest;
        this.modified = modified;
        this.problems = problems;
        this.decoder = new TextDecoder(head.charset());
    }

    public Head head() {
        return head;
    }

    /** When the file was last changed: the best hint at the year of times that state none. */
    public Instant modified() {
        return modified;
    }

    /** Where a reader says what is wrong with the file as a whole. */
    public Problems problems() {
        return problems;
    }

    /** The text lines of the file. Call once, and not together with {@link #elements}. */
    public LineReader lines() throws IOException {
        return new LineReader(this);
    }

    /**
     * The JSON elements of the file. Call once, and not together with {@link #lines}.
     *
     * @param depth how many brackets are open where an element begins: 1 in an array, 2 in an array in an object
     */
    public ElementReader elements(int depth) throws IOException {
        return new ElementReader(this, depth);
    }

    /** The XML elements of one name, at any depth. Call once, and not together with the others. */
    public MarkupReader markup(String element) throws IOException {
        return new MarkupReader(this, element);
    }

    /** The bytes of the file. Call once, and not together with {@link #lines} or {@link #elements}. */
    public InputStream bytes() {
        return new BlockStream() {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return RecordInput.this.read(buffer, offset, length);
            }
        };
    }

    /** Whether the bytes ended because the compressed file is cut off or damaged; only known once they have ended. */
    public boolean cutOff() {
        return rest.cutOff();
    }

    int read(byte[] buffer, int offset, int length) throws IOException {
        byte[] first = head.bytes();
        if (headRead == first.length) {
            return rest.read(buffer, offset, length);
        }
        int count = Math.min(length, first.length - headRead);
        System.arraycopy(first, headRead, buffer, offset, count);
        headRead += count;
        return count;
    }

    TextDecoder decoder() {
        return decoder;
    }
}
