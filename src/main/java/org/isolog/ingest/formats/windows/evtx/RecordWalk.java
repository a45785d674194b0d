package org.isolog.ingest.formats.windows.evtx;

/**
 * Walks the records of one chunk. Each begins with a mark and its length, and ends with its length again. Where the walk loses its
 * way, it searches for the next mark.
 */
final class RecordWalk {
    /** Mark (4 bytes), length (4), number (8), time of writing (8). */
    static final int HEADER = 24;
    /** The length once more. */
    static final int TAIL = 4;

    private static final byte[] MARK = {'*', '*', 0, 0};

    /** What a step of the walk came to. */
    enum Step { RECORD, DAMAGED, END }

    private final ChunkBytes bytes;
    private final int end;
    /** From here on nothing is missing where there is no record; -1 where the header that says so cannot be trusted. */
    private final int free;
    private int at;
    private int next;
    private String damage;

    RecordWalk(Chunk chunk) throws DamagedException {
        this.bytes = chunk.bytes();
        this.end = chunk.end();
        this.free = chunk.free();
        this.next = chunk.state() == Chunk.State.NO_HEADER ? nextRecord(0) : Math.min(Chunk.RECORDS, end);
    }

    /** Goes on to the next record, or over bytes that are none. */
    Step step() throws DamagedException {
        while (next < end) {
            at = next;
            if (isRecord(at)) {
                next = at + bytes.i32(at + 4);
                return Step.RECORD;
            }
            boolean marked = Magic.isAt(MARK, bytes.array(), at);
            next = nextRecord(at + 1);
            boolean unused = free < 0 ? next == end && !marked : at >= free;
            if (!unused) {
                damage = marked ? "The record is damaged: its lengths do not fit."
                        : "There are bytes between the records of a chunk that are no record.";
                return Step.DAMAGED;
            }
        }
        at = Math.min(next, end);
        return Step.END;
    }

    /** First byte of the record, or of the damage, in the chunk. */
    int at() {
        return at;
    }

    int size() {
        return next - at;
    }

    /** What is wrong, after {@link Step#DAMAGED}. */
    String damage() {
        return damage;
    }

    private int nextRecord(int from) throws DamagedException {
        int mark = Magic.find(MARK, bytes.array(), from, end);
        while (mark >= 0 && !isRecord(mark)) {
            mark = Magic.find(MARK, bytes.array(), mark + 1, end);
        }
        return mark < 0 ? end : mark;
    }

    private boolean isRecord(int from) throws DamagedException {
        if (from > end - HEADER - TAIL || !Magic.isAt(MARK, bytes.array(), from)) {
            return false;
        }
        int size = bytes.i32(from + 4);
        return size > HEADER + TAIL && size <= end - from
                && (bytes.i32(from + size - TAIL) == size || Magic.isAt(MARK, bytes.array(), from + size));
    }
}
