package org.isolog.ingest;

/**
 * How far unpacking goes before it takes an archive for a bomb.
 *
 * @param depth  archives in archives, and compressions around one file
 * @param entries files out of one archive on disk, those of the archives in it counted
 * @param ratio  bytes unpacked to bytes on disk. Logs shrink to a tenth or a hundredth and deflate cannot pass 1,032:1, which only
 *               filling reaches: half of that is far from logs and well below the filling.
 * @param floor  bytes that may be unpacked at any ratio: short files of one repeated line are harmless
 */
public record Limits(int depth, int entries, long ratio, long floor) {
    public static final Limits DEFAULT = new Limits(8, 100_000, 500, 1L << 30);

    /** Whether so many bytes out of so many are too many to be logs. */
    public boolean isBomb(long packed, long unpacked) {
        return unpacked > floor && unpacked / ratio > packed;
    }
}
