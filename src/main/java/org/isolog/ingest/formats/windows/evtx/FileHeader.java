package org.isolog.ingest.formats.windows.evtx;

import java.util.zip.CRC32;

/**
 * The first 4,096 bytes of an EVTX file.
 *
 * @param chunks    how many chunks it says follow; a log that was copied while it was written to has more
 * @param dirty     whether the log was not closed
 * @param checksums whether chunks carry checksums
 * @param intact    whether its own checksum is right
 */
record FileHeader(int chunks, boolean dirty, boolean checksums, boolean intact) {
    /** Bytes before the first chunk. */
    static final int SIZE = 4096;
    static final byte[] MAGIC = {'E', 'l', 'f', 'F', 'i', 'l', 'e', 0};

    private static final int CHECKED = 120;
    private static final int DIRTY = 1;
    private static final int NO_CHECKSUMS = 4;

    /** @return null if the bytes are no such header */
    static FileHeader of(byte[] bytes, int length) {
        if (length < SIZE || !Magic.isAt(MAGIC, bytes, 0)) {
            return null;
        }
        try {
            ChunkBytes view = new ChunkBytes(bytes, SIZE);
            CRC32 crc = new CRC32();
            crc.update(bytes, 0, CHECKED);
            boolean intact = (int) crc.getValue() == view.i32(124);
            // Flags that are not known are those of a damaged header.
            int flags = view.i32(120) >>> 3 == 0 ? view.i32(120) : 0;
            return new FileHeader(view.u16(42), (flags & DIRTY) != 0, (flags & NO_CHECKSUMS) == 0, intact);
        } catch (DamagedException tooShort) {
            throw new IllegalStateException(tooShort);
        }
    }
}
