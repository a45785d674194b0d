package org.isolog.ingest.formats.windows.evtx;

import java.util.zip.CRC32;

/**
 * One chunk of a file, or what is left of it. Its header names the first free byte behind its records, and has two checksums: of
 * the records, and of the header itself with the tables of names and templates.
 *
 * @param bytes  from the first byte of the chunk on, fewer than {@link #SIZE} where the file ends
 * @param offset of the chunk in the file
 * @param state  how far it can be trusted
 * @param free   the first byte behind the records, as the header says; -1 where that cannot be trusted
 */
record Chunk(ChunkBytes bytes, long offset, State state, int free) {
    static final int SIZE = 65_536;
    /** Where the first record stands. */
    static final int RECORDS = 512;
    static final byte[] MAGIC = {'E', 'l', 'f', 'C', 'h', 'n', 'k', 0};

    private static final int HEADER_SIZE = 40;
    private static final int FREE = 48;
    private static final int CRC_OF_RECORDS = 52;
    private static final int CRC_OF_HEADER = 124;
    private static final int HEADER = 128;

    /** What is wrong with a chunk, if anything. */
    enum State {
        INTACT(null),
        HEADER_CHANGED("A chunk was changed or damaged: the checksum of its header is wrong. Its records were searched for."),
        RECORDS_CHANGED("A chunk was changed or damaged: the checksum of its records is wrong. What can be read of them was read."),
        CUT_OFF("The file ends within a chunk. The records before its end were read."),
        NO_HEADER("A chunk has lost its header. Its records were searched for.");

        private final String problem;

        State(String problem) {
            this.problem = problem;
        }

        /** In a sentence for people; null for an intact chunk. */
        String problem() {
            return problem;
        }
    }

    /** @param checksums whether the file has any */
    static Chunk of(byte[] bytes, long offset, boolean checksums) {
        ChunkBytes view = new ChunkBytes(bytes, bytes.length);
        try {
            State state = state(view, checksums);
            boolean trusted = state == State.INTACT || state == State.RECORDS_CHANGED;
            return new Chunk(view, offset, state, trusted ? view.i32(FREE) : -1);
        } catch (DamagedException outside) {
            throw new IllegalStateException("the header of a whole chunk lies in it", outside);
        }
    }

    /** The first place from {@code from} on where a chunk begins; -1 if there is none. */
    static int find(byte[] bytes, int from, int end) {
        int at = Magic.find(MAGIC, bytes, from, end);
        while (at >= 0 && (at + HEADER > end || bytes[at + HEADER_SIZE] != (byte) HEADER)) {
            at = Magic.find(MAGIC, bytes, at + 1, end);
        }
        return at;
    }

    /** The same chunk, of which only the first bytes are its own. */
    Chunk upTo(int length) {
        return length == bytes.length() ? this : new Chunk(new ChunkBytes(bytes.array(), length), offset, state, free);
    }

    /** Where the records end. A chunk that cannot be trusted may have some up to its last byte. */
    int end() {
        return state == State.INTACT ? free : bytes.length();
    }

    private static State state(ChunkBytes bytes, boolean checksums) throws DamagedException {
        if (!Magic.isAt(MAGIC, bytes.array(), 0)) {
            return State.NO_HEADER;
        }
        if (bytes.length() < SIZE) {
            return State.CUT_OFF;
        }
        int free = bytes.i32(FREE);
        if (free < RECORDS || free > SIZE || checksums && headerSum(bytes) != bytes.i32(CRC_OF_HEADER)) {
            return State.HEADER_CHANGED;
        }
        boolean intact = !checksums || sum(bytes, RECORDS, free) == bytes.i32(CRC_OF_RECORDS);
        return intact ? State.INTACT : State.RECORDS_CHANGED;
    }

    private static int headerSum(ChunkBytes bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 0, HEADER - 8);
        crc.update(bytes.array(), HEADER, RECORDS - HEADER);
        return (int) crc.getValue();
    }

    private static int sum(ChunkBytes bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), from, to - from);
        return (int) crc.getValue();
    }
}
